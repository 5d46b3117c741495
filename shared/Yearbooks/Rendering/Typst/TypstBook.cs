using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// One book, drawn part by part and bound, so that neither memory nor the time of a page grows with it. Its front matter
/// is drawn twice: to learn how many pages it takes, and with the page numbers that the contents name.
/// </summary>
internal sealed class TypstBook(TypstProcess typst, TypesetDocument typeset, int cellsInPart)
{
    private const string UnknownPage = "000";

    /// <summary>The PDF; what Typst refuses throws <see cref="RenderingException"/>.</summary>
    public async Task<byte[]> DrawAsync(CancellationToken cancellationToken)
    {
        var titles = Titles();
        var draft = new PartFile(await FrontAsync(_ => UnknownPage, cancellationToken));
        var binder = new BookBinder(draft);
        foreach (var part in new BookParts(typeset, cellsInPart).InOrder())
        {
            (int Level, string? Anchor)[] headings = [.. BookHeadings.Bookmarks(part.Sheets)];
            var input = Input(binder.PageCount, part.Sheets, front: null) with
            {
                HeadingsAbove = headings is [var first, ..] ? first.Level - 1 : 0,
            };
            var drawn = await typst.RenderAsync(input, cancellationToken);
            part.DrawnRows = drawn.Rows;
            binder.Add(new PartFile(drawn.Pdf), headings);
        }

        var front = await FrontAsync(anchor => $"{binder.PageOf(anchor)}", cancellationToken);
        var bound = new PartFile(UniversalAccess.Declare(front, binder.PageCount));
        return bound.PageNumbers.Count == draft.PageNumbers.Count
            ? binder.Finish(bound, anchor => TitleOf(anchor, titles))
            : throw new RenderingException(
                $"The contents of “{typeset.Document.Info.Title}” take another number of pages once their page numbers are known.");
    }

    private async Task<byte[]> FrontAsync(Func<string, string> pageOf, CancellationToken cancellationToken)
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

    private ILookup<string, string> Titles() =>
        BookHeadings
            .Contents(typeset.Document)
            .Select(entry => (entry.Text, entry.Anchor))
            .Concat(
                typeset
                    .Document.Chapters.SelectMany(chapter => chapter.Blocks)
                    .OfType<Table>()
                    .Select(table => (table.Caption, table.Anchor))
            )
            .ToLookup(entry => entry.Anchor, entry => entry.Item1, StringComparer.Ordinal);

    private static string TitleOf(string anchor, ILookup<string, string> titles) => titles[anchor].ToList() is [var title]
        ? title
        : throw new RenderingException($"A link leads to “{anchor}”, and {titles[anchor].Count()} places have this anchor.");
}
