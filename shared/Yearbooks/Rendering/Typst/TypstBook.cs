using System.Collections.Immutable;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Renders one book part by part and binds the parts, so that memory and the time per page do not grow with the book. The
/// front matter is rendered twice: first to count its pages, then with the page numbers of the contents.
/// </summary>
internal sealed class TypstBook(TypstProcess typst, TypesetDocument typeset, int cellsInPart)
{
    private const string UnknownPage = "000";

    /// <summary>Returns the drawn parts. Throws <see cref="RenderingException"/> if Typst reports an error.</summary>
    public async Task<DrawnBook> DrawAsync(CancellationToken cancellationToken)
    {
        var draft = new PartFile(await FrontAsync(_ => UnknownPage, cancellationToken));
        var binder = new PdfMerger(draft);
        foreach (var part in new BookParts(typeset, cellsInPart).InOrder())
        {
            (int Level, string? Anchor)[] headings = [.. BookHeadings.Bookmarks(part.Sheets)];
            var input = Input(binder.PageCount, part.Sheets, front: null) with
            {
                HeadingsAbove = headings is [var first, ..] ? first.Level - 1 : 0,
            };
            var drawn = await typst.RenderAsync(input, cancellationToken);
            part.DrawnRows = drawn.Rows;
            binder.Add(drawn.Read(), headings);
        }

        var front = await FrontAsync(anchor => $"{binder.PageOf(anchor)}", cancellationToken);
        var bound = new PartFile(PdfUaDeclaration.Declare(front.Span, binder.PageCount));
        return bound.PageNumbers.Count == draft.PageNumbers.Count
            ? new DrawnBook(typeset.Document, binder, bound)
            : throw new RenderingException(
                $"The contents of “{typeset.Document.Info.Title}” need a different number of pages once their page numbers are filled in.");
    }

    private async Task<ReadOnlyMemory<byte>> FrontAsync(Func<string, string> pageOf, CancellationToken cancellationToken)
    {
        var contents = BookHeadings
            .Contents(typeset.Document)
            .Select(entry => new ContentsEntry(entry.Level, entry.Text, entry.Anchor, pageOf(entry.Anchor)));
        var front = new FrontMatter(typeset.Document.Cover, typeset.PlaceSize, typeset.ImprintLabelWidth, [.. contents]);
        return (await typst.RenderAsync(Input(0, [], front), cancellationToken)).Pdf;
    }

    private TypstPart Input(int pagesBefore, ImmutableArray<PartSheet> sheets, FrontMatter? front) =>
        new(
            typeset.Theme,
            typeset.Document.Info,
            typeset.Document.RunningTitle,
            pagesBefore,
            front,
            typeset.Anchors,
            HeadingsAbove: 0,
            sheets);
}
