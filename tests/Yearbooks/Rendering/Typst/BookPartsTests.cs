using System.Collections.Immutable;
using Compiler.Tests.Pdf;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typography;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Tests.Yearbooks.Rendering.Typst;

public sealed class BookPartsTests
{
    private static readonly Typesetter Typesetter = new(new RendererOptions().FontFolder);

    private static readonly YearbookDocument Long = SampleYearbook.Book(
        SampleYearbook.Statutory,
        new Chapter("六", "分机关表", "bodies",
        [
            new Heading("依申请公开", "bodies-requests"), SampleTables.Wide(240), Paragraph.FromText("表后的话。"),
            SampleTables.Findings(3) with { Anchor = "after" },
        ]),
        new Chapter("七", "有链接的长表", "links", [Linking(240)]),
        SampleYearbook.Quality);

    [Theory]
    [InlineData(100)]
    [InlineData(700)]
    [InlineData(100_000)]
    public void InOrder_LongTable_HasEachRowOnceAndIsWholeAtItsEnds(int mostCells)
    {
        var parts = Parts(mostCells, rows => Math.Max(1, rows - 2));

        var pieces = parts
            .SelectMany(part => part.SelectMany(sheet => sheet.Blocks))
            .Where(block => block.Block is Table { Anchor: "table-t-4" })
            .ToList();
        var table = SampleTables.Wide(240);
        Assert.Equal(
            [.. table.Rows.Select(row => row.Cells[0].Text), .. table.Notes],
            pieces.SelectMany(piece => ((Table)piece.Block).Rows).Select(row => row.Cells[0].Text));
        Assert.Equal([true, .. pieces.Skip(1).Select(_ => false)], pieces.Select(piece => piece.IsStart));
        Assert.Equal([.. pieces.SkipLast(1).Select(_ => false), true], pieces.Select(piece => piece.IsEnd));
        Assert.Equal(mostCells < 14 * 240, pieces.Count > 1);
        Assert.All(pieces, piece => Assert.InRange(((Table)piece.Block).Rows.Sum(row => row.Cells.Length), 1, Math.Max(mostCells, 100)));
        Assert.All(
            parts.SelectMany(part => part).GroupBy(sheet => sheet.Title),
            chapter => Assert.Single(chapter, sheet => sheet.Anchor is not null));
    }

    [Fact]
    public async Task RenderAsync_BookInManyParts_HasThePagesBookmarksAndLinksOfOneInOne()
    {
        await using var inOne = new TypstRenderer(new RendererOptions());
        await using var inParts = new TypstRenderer(new RendererOptions()) { CellsInPart = 700 };

        var expected = await PdfView.OfAsync(await inOne.RenderAsync(Long, CancellationToken.None));
        var view = await PdfView.OfAsync(await inParts.RenderAsync(Long, CancellationToken.None));

        Assert.Equal(expected.Pages.Select(page => page.Compact), view.Pages.Select(page => page.Compact));
        Assert.Equal(expected.Outline.ToArray(), view.Outline.ToArray());
        Assert.Equal(expected.Links.ToArray(), view.Links.ToArray());
        Assert.Equal(expected.Tags.Where(IsHeading), view.Tags.Where(IsHeading));
        Assert.All(
            SampleTables.Wide(240).Rows.Skip(2).Concat(Linking(240).Rows.Skip(2)),
            row => Assert.Equal(2, view.Reading.Split(PdfView.Compact(row.Cells[0].Text) + "0").Length));
    }

    [Fact]
    public async Task RenderAsync_RowsHigherThanAPage_AreDrawnOnceEachAcrossParts()
    {
        // Of several lengths, so that parts end in the middle of a page, and with rows that begin before their last page or on it.
        var rows = Enumerable.Range(1, 9).Select(i => new TableRow([new TableCell($"始{i}。{new string('文', 2_000 + (400 * i))}终{i}。")]));
        var table = new Table("表 1-1 长行", "", "long-rows", [new TableColumn(1, Align.Start)], [], [.. rows], []);
        await using var inParts = new TypstRenderer(new RendererOptions()) { CellsInPart = 3 };

        var pdf = await inParts.RenderAsync(SampleYearbook.Book(SampleYearbook.Wrap(table)), CancellationToken.None);
        var view = await PdfView.OfAsync(pdf);

        Assert.All(Enumerable.Range(1, 9), i =>
        {
            Assert.Equal(2, view.Reading.Split($"始{i}。").Length);
            Assert.Equal(2, view.Reading.Split($"终{i}。").Length);
        });
    }

    // A link in each row: rows that are drawn twice, and kept once, must not leave a second one.
    private static Table Linking(int rows) => SampleTables.Wide(rows) with
    {
        Anchor = "linking",
        Rows = [.. SampleTables.Wide(rows).Rows.Select(row =>
            row with { Cells = row.Cells.SetItem(0, row.Cells[0] with { Text = row.Cells[0].Text.Insert(1, "链"), Anchor = "after" }) })],
    };

    private static bool IsHeading(PdfTag tag) => tag.Role.Length == 2 && tag.Role[0] == 'H';

    private static List<ImmutableArray<PartSheet>> Parts(int mostCells, Func<int, int> drawn)
    {
        var parts = new List<ImmutableArray<PartSheet>>();
        foreach (var part in new BookParts(Typesetter.Set(Long), mostCells).InOrder())
        {
            parts.Add(part.Sheets);
            if (part.Sheets[^1].Blocks is not [.., { IsEnd: false, Block: Table table } last])
                continue;
            part.DrawnRows = drawn(table.Rows.Length);
            var piece = last with { Block = table with { Rows = table.Rows[..part.DrawnRows] } };
            parts[^1] = part.Sheets.SetItem(
                part.Sheets.Length - 1,
                part.Sheets[^1] with { Blocks = part.Sheets[^1].Blocks.Replace(last, piece) });
        }

        return parts;
    }
}
