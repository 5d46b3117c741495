namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Reduces a label to its Chinese characters: damaged text loses numbers, brackets and spaces first.</summary>
internal static class HanText
{
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    public static string Extract(string text)
    {
        var han = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (!IsHan(character))
                continue;
            han[length++] = TraditionalCharacters.ToSimplifiedInLabel(character);
            ConvertedWords.RestoreInLabel(han.AsSpan(0, length));
        }

        return new string(han, 0, length);
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += IsHan(character) ? 1 : 0;
        return count;
    }
}
