using System.Text;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Reduces a label to its Chinese characters: damaged text loses numbers, brackets and spaces first.</summary>
internal static class HanText
{
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    public static string Extract(string text)
    {
        var han = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsHan(character))
                han.Append(TraditionalCharacters.ToSimplifiedInLabel(character));
        }

        return han.ToString();
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += IsHan(character) ? 1 : 0;
        return count;
    }
}
