using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>A book whose parts are drawn; binding them needs neither Typst nor the typeset book, which is larger than the PDF.</summary>
/// <param name="document">The book; only its titles are kept.</param>
/// <param name="parts">Its parts.</param>
/// <param name="front">Its front matter.</param>
internal sealed class DrawnBook(YearbookDocument document, PdfMerger parts, PartFile front)
{
    private readonly ILookup<string, string> titles = Titles(document);

    /// <summary>Returns the PDF.</summary>
    public byte[] Bind() => parts.Finish(front, TitleOf);

    private static ILookup<string, string> Titles(YearbookDocument document) =>
        BookHeadings
            .Contents(document)
            .Select(entry => (entry.Text, entry.Anchor))
            .Concat(
                document
                    .Chapters.SelectMany(chapter => chapter.Blocks)
                    .OfType<Table>()
                    .Select(table => (table.Caption, table.Anchor)))
            .ToLookup(entry => entry.Anchor, entry => entry.Item1, StringComparer.Ordinal);

    private string TitleOf(string anchor) => titles[anchor].ToList() is [var title]
        ? title
        : throw new RenderingException($"The link target “{anchor}” must be unique but occurs {titles[anchor].Count()} times.");
}
