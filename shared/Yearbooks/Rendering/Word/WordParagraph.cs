using Compiler.Disclosure.Naming;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>Paragraphs of one style.</summary>
internal static class WordParagraph
{
    public static Paragraph Create(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>Names in reports may have characters that XML has not.</summary>
    public static Run Run(string text) => new(new Text(PlainText.From(text)) { Space = SpaceProcessingModeValues.Preserve });
}
