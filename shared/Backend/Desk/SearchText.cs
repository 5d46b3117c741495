namespace Compiler.Backend.Desk;

/// <summary>Texts to search in, and what is searched for: neither case nor width of letters matters, nor do spaces.</summary>
public static class SearchText
{
    private const int ToAscii = '！' - '!';

    /// <summary>The text to search in.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
    }).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The words that are searched for, all of which must occur.</summary>
    public static string[] Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Where(word => word.Length > 0)];

    /// <summary>Whether a text has all these words, as <see cref="Words"/> gives them.</summary>
    public static bool Has(string text, string[] words) =>
        words.Length == 0 || (Fold(text) is var folded && Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal)));

    private static char Fold(char letter) =>
        letter is >= '！' and <= '～' ? char.ToLowerInvariant((char)(letter - ToAscii))
        : char.IsWhiteSpace(letter) ? ' '
        : char.ToLowerInvariant(letter);
}
