namespace Compiler.Reading.Text;

/// <summary>Distinguishes comma-separated values from text.</summary>
internal static class CsvShape
{
    private const int MinSeparators = 3;
    private const int MinRows = 3;
    private const int MaxLines = 400;

    /// <summary>
    /// The separator of a file in which most lines contain the same number of separators; null for any other text. Chinese
    /// prose has its own comma; tabs and bars are read as text.
    /// </summary>
    public static char? Detect(ReadOnlySpan<char> text)
    {
        foreach (var separator in (ReadOnlySpan<char>)[',', ';'])
        {
            if (IsSeparator(text, separator))
                return separator;
        }

        return null;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, char separator)
    {
        if (text.Count(separator) < MinRows * MinSeparators)
            return false;
        var counts = new Dictionary<int, int>();
        int lines = 0, count = 0;
        bool isQuoted = false, isEmpty = true;
        foreach (var character in text)
        {
            if (character == '\t' && !isQuoted)
                return false;
            isEmpty &= char.IsWhiteSpace(character);
            isQuoted ^= character == '"';
            count += character == separator && !isQuoted ? 1 : 0;
            if (character != '\n' || isQuoted)
                continue;
            Note();
            if (lines >= MaxLines)
                break;
        }

        Note();
        var (common, rows) = counts.MaxBy(pair => pair.Value);
        return common >= MinSeparators && rows >= MinRows && rows * 2 > lines;

        void Note()
        {
            if (!isEmpty)
            {
                lines++;
                counts[count] = counts.GetValueOrDefault(count) + 1;
            }

            (count, isEmpty) = (0, true);
        }
    }
}
