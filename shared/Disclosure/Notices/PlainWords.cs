namespace Compiler.Disclosure.Notices;

/// <summary>What a report says, as a notice shows it.</summary>
public static class PlainWords
{
    // The mark that the reader of PDF files puts where characters are printed over each other.
    private const string Overprint = "〔叠〕";

    /// <summary>The words, cut after so many characters; a cell of a damaged file may hold a whole page.</summary>
    public static string From(string words, int length)
    {
        var plain = words.Replace(Overprint, "（重叠）", StringComparison.Ordinal);
        return plain.Length <= length ? plain : $"{plain[..(char.IsHighSurrogate(plain[length - 1]) ? length - 1 : length)]}…";
    }
}
