using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>A book whose parts are drawn; binding them needs no Typst.</summary>
internal sealed class DrawnBook(YearbookDocument document, PdfMerger parts, PartFile front)
{
    /// <summary>Returns the PDF.</summary>
    public byte[] Bind()
    {
        var titles = Titles();
        return parts.Finish(front, anchor => TitleOf(anchor, titles));
    }

    private ILookup<string, string> Titles() =>
        BookHeadings
            .Contents(document)
            .Select(entry => (entry.Text, entry.Anchor))
            .Concat(
                document
                    .Chapters.SelectMany(chapter => chapter.Blocks)
                    .OfType<Table>()
                    .Select(table => (table.Caption, table.Anchor)))
            .ToLookup(entry => entry.Anchor, entry => entry.Item1, StringComparer.Ordinal);

    private static string TitleOf(string anchor, ILookup<string, string> titles) => titles[anchor].ToList() is [var title]
        ? title
        : throw new RenderingException($"The link target “{anchor}” must be unique but occurs {titles[anchor].Count()} times.");
}
