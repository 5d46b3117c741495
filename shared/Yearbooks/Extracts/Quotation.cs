using Compiler.Disclosure.Reports;

namespace Compiler.Yearbooks.Extracts;

/// <summary>Quotes extracts: in quotation marks, unchanged, and marked where they are cut.</summary>
internal static class Quotation
{
    private const string Omission = "……（节略）";

    /// <summary>Quotes a text.</summary>
    /// <param name="extract">The text of a part.</param>
    /// <param name="most">The most characters; the rest is left out and said to be.</param>
    public static string Of(Extract extract, int most)
    {
        var isCut = extract.Text.Length > most;
        var end = !isCut ? extract.Text.Length : char.IsHighSurrogate(extract.Text[most - 1]) ? most - 1 : most;
        // A line break would be no character of a book.
        return $"“{extract.Text[..end].Replace('\n', '　')}”{(isCut || extract.IsCut ? Omission : "")}";
    }
}
