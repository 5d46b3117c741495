using System.Collections.Immutable;
using Compiler.Tests.Pdf;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>What holds for every renderer of this build.</summary>
public sealed class RendererTests(RenderedSample sample) : IClassFixture<RenderedSample>
{
    public static TheoryData<string> Names => [.. RendererCatalogue.Names];

    private static IEnumerable<string> Captions => SampleYearbook.Whole.Chapters
        .SelectMany(chapter => chapter.Blocks)
        .Select(block => block switch { Table table => table.Caption, Chart chart => chart.Caption, _ => "" });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_ReadsAloudInTheOrderOfTheDocument(string name)
    {
        var view = await sample.WholeAsync(name);

        // Charts are read by their alternative text; the chapters from here on have none.
        var expected = DocumentText.Enumerate(SampleYearbook.Book(SampleYearbook.Statutory, SampleYearbook.Bodies, SampleYearbook.Quality))
            .SkipWhile(text => text != "五").Select(PdfView.Compact);
        Assert.EndsWith(string.Concat(expected), view.Reading, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_PrintsEveryText(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.All(
            DocumentText.Enumerate(SampleYearbook.Whole),
            text => Assert.Contains(PdfView.Compact(text), view.Reading + view.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_HasBookmarksForChaptersHeadingsAndCaptions(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.Equal(
            [
                "1 一编辑说明", "2 编制依据", "2 符号说明",
                "1 三一页概览", "2 图3-1办理结果构成", "2 图3-2申请人类型",
                "1 四年度比较", "2 图4-1行政复议结果", "2 图4-2新收申请：与上年相比", "2 图4-3各市新收申请", "2 图4-4县级行政区收录情况",
                "1 五总表", "2 表4-2收到和处理政府信息公开申请情况", "2 表4-3政府信息公开行政复议、行政诉讼情况",
                "1 六分机关表", "2 依申请公开", "3 表T-4不予公开理由", "2 逐月办理情况", "3 表T-5逐月新收和办结",
                "1 七数据质量", "2 表6-1核验发现",
            ],
            view.Outline.Select(bookmark => $"{bookmark.Level} {PdfView.Compact(bookmark.Title)}"));
        Assert.All(view.Outline, bookmark =>
            Assert.Contains(PdfView.Compact(bookmark.Title), view.Pages[bookmark.Page - 1].Compact, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_TableOfContents_LeadsToThePagesItPrints(string name)
    {
        var view = await sample.WholeAsync(name);

        var entries = view.Outline.Where(bookmark => !Captions.Contains(bookmark.Title)).ToList();
        var printed = string.Concat(entries.Select(bookmark => $"{PdfView.Compact(bookmark.Title)}{bookmark.Page}"));
        Assert.Contains(printed, view.Pages[1].Compact, StringComparison.Ordinal);
        Assert.Equal(
            entries.Select(bookmark => bookmark.Page).Distinct(),
            view.Links.Where(link => link.Page == 2).Select(link => link.Target).Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_LinksInTextAndTables_LeadToTheirAnchors(string name)
    {
        var view = await sample.WholeAsync(name);

        var quality = view.Outline.Single(bookmark => bookmark.Title.EndsWith("数据质量", StringComparison.Ordinal)).Page;
        var totals = view.Outline.Single(bookmark => bookmark.Title.EndsWith("总表", StringComparison.Ordinal)).Page;
        Assert.Equal([quality, totals], view.Links.Where(link => link.Page > 2).Select(link => link.Target).Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_IsTagged(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.True(view.IsMarked);
        var roles = view.Tags.Select(tag => tag.Role).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "TOC", "TOCI" }, roles);
        Assert.Equal(
            view.Outline.Select(bookmark => $"H{bookmark.Level}"),
            view.Tags.Select(tag => tag.Role).Where(role => role is "H1" or "H2" or "H3"));
        Assert.Equal(
            SampleYearbook.Whole.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Chart>().Select(chart => chart.Alternative),
            view.Tags.Where(tag => tag.Role == "Figure").Select(tag => tag.Alternative!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_DeclaresArchivalAndAccessibleStandards(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.Equal("2 A 1", string.Join(" ", view.Standards));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WholeBook_SaysWhatItIs(string name)
    {
        var view = await sample.WholeAsync(name);

        var info = SampleYearbook.Whole.Info;
        Assert.Equal((info.Title, info.Author, info.Language), (view.Title, view.Author, view.Language));
        Assert.StartsWith("D:20250401", view.Created, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_ChaptersOfALongBook_StartPagesAndNameThemInTheRunningHead(string name)
    {
        var book = SampleYearbook.Book([.. SampleYearbook.Whole.Chapters, new Chapter("八", "长表", "long", [SampleTables.Wide(500)])]);
        var view = await PdfView.OfAsync(await sample.Renderer(name).RenderAsync(book, CancellationToken.None));

        var starts = view.Outline.Where(bookmark => bookmark.Level == 1).ToList();
        Assert.Equal(starts.Count, starts.Select(bookmark => bookmark.Page).Distinct().Count());
        Assert.All(Enumerable.Range(3, view.Pages.Length - 2), page =>
        {
            var chapter = PdfView.Compact(starts.Last(bookmark => bookmark.Page <= page).Title);
            var title = PdfView.Compact(SampleYearbook.Whole.RunningTitle);
            Assert.StartsWith(page % 2 == 1 ? title + chapter : chapter + title, view.Pages[page - 1].Compact, StringComparison.Ordinal);
            Assert.EndsWith($"{page}", view.Pages[page - 1].Compact, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_TableTooBroadForUprightPages_TurnsItsPagesAndNoOthers(string name)
    {
        var view = await sample.WholeAsync(name);

        var isTurned = view.Pages.Select(page => page.Width > page.Height).ToList();
        var isBroad = view.Pages.Select(page => page.Text.Contains("12月", StringComparison.Ordinal)).ToList();
        Assert.Equal(isBroad, isTurned);
        Assert.True(isTurned.Count(turned => turned) > 1);
        var first = view.Pages[isTurned.IndexOf(true)];
        Assert.Equal(Theme.Yearbook.PageHeight, first.Width, 2);
        Assert.Equal(Theme.Yearbook.PageWidth, first.Height, 2);
        Assert.Contains("逐月办理情况下表按月列出。表T-5", first.Compact, StringComparison.Ordinal);
        Assert.Contains("逐月办理情况完。", view.Pages[isTurned.LastIndexOf(true) + 1].Compact, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_TableOverSeveralPages_RepeatsItsHeaderAndPrintsEachRowOnce(string name)
    {
        var table = SampleTables.Wide(200);

        var view = await sample.ViewAsync(name, table);

        var pages = view.Pages.Skip(2).ToList();
        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.Contains("不掌握", page.Text, StringComparison.Ordinal));
        Assert.All(table.Rows.Skip(2), row => Assert.Equal(2, view.Reading.Split(PdfView.Compact(row.Cells[0].Text) + "0").Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_GroupsAndTotalsAtAPagesEnd_StayWithTheRowsTheyBelongTo(string name)
    {
        // One row more each time, so that the page ends between all of the last ones in turn.
        var pages = await PagesAsync(name, Enumerable.Range(44, 8).Select(SampleTables.Banded));

        Assert.InRange(pages.Count, 9, 15);
        Assert.All(pages, page =>
        {
            var (group, total) = (
                page.Compact.LastIndexOf("丙组", StringComparison.Ordinal), page.Compact.LastIndexOf("合计", StringComparison.Ordinal));
            if (group >= 0)
                Assert.StartsWith("首行", page.Compact[(group + 2)..], StringComparison.Ordinal);
            if (total >= 0)
                Assert.Contains("末行", page.Compact[..total], StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_NotesAtAPagesEnd_StayWithARow(string name)
    {
        // One row more each time, so that the page ends before and after each of the notes in turn.
        var tables = Enumerable
            .Range(40, 8)
            .Select(rows => SampleTables.Banded(rows) with { Notes = LongNotes });

        var pages = await PagesAsync(name, tables);

        Assert.InRange(pages.Count, 9, 15);
        Assert.All(pages.Where(page => page.Text.Contains("注5", StringComparison.Ordinal)), page =>
            Assert.Contains("合计", page.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_SecondTableDoesNotFitThePageWithItsNotes_MovesWithThem(string name)
    {
        var table = SampleTables.Banded(15) with { Notes = LongNotes };

        var view = await sample.ViewAsync(name, table, table with { Anchor = "second" }, Paragraph.FromText("表后的话。"));

        Assert.Equal(1, view.Pages[2].Text.Split(table.Caption).Length - 1);
        Assert.All(
            new[] { table.Caption, "注1", "注5", "表后的话。" },
            text => Assert.Contains(text, view.Pages[3].Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_RunningHeads_AreNotReadAloud(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.DoesNotContain(PdfView.Compact(SampleYearbook.Whole.RunningTitle), view.Reading, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_LinksOfTheirOwn_AreTagged(string name)
    {
        var view = await sample.WholeAsync(name);

        Assert.Equal(view.Links.Count(link => link.Page == 2), view.Tags.Count(tag => tag is { Role: "Link", Page: 2 }));
        Assert.Contains(
            view.Tags,
            tag => tag is { Role: "Link", Page: > 3 } && PdfView.Compact(tag.Text) == SampleTables.Wide(1).Rows[2].Cells[0].Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_NotesOfCharts_AreReadBesideTheirAlternatives(string name)
    {
        var view = await sample.WholeAsync(name);

        var notes = SampleYearbook
            .Whole.Chapters.SelectMany(chapter => chapter.Blocks)
            .OfType<Chart>()
            .Select(chart => chart.Note)
            .OfType<string>();
        Assert.All(notes.Select(PdfView.Compact), note =>
        {
            Assert.Contains(view.Tags, tag => PdfView.Compact(tag.Text) == note);
            Assert.DoesNotContain(
                view.Tags, tag => tag.Role == "Figure" && PdfView.Compact(tag.Text).Contains(note, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_SixtyPages_KeepsAllTextInsideTheMargins(string name)
    {
        var chapters = Enumerable
            .Range(1, 20)
            .Select(number => new Chapter(
                $"{number}",
                $"第{number}章",
                $"c{number}",
                [SampleTables.Wide(60) with { Anchor = $"w{number}" }, SampleTables.Findings(20) with { Anchor = $"f{number}" }]));

        var view = await PdfView.OfAsync(
            await sample.Renderer(name).RenderAsync(SampleYearbook.Book([.. chapters]), CancellationToken.None));

        Assert.True(view.Pages.Length >= 60);
        Assert.All(view.Pages, page => Assert.InRange(page.Right, 0, page.Width - Theme.Yearbook.MarginSide + 0.5));
        Assert.All(view.Pages, page => Assert.InRange(page.Bottom, 20, page.Height));
        Assert.Equal(20 * 3, view.Outline.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_SameDocument_SameBytes(string name)
    {
        await using var other = RenderedSample.Create(name);

        var first = await sample.Renderer(name).RenderAsync(SampleYearbook.Whole, CancellationToken.None);
        var second = await sample.Renderer(name).RenderAsync(SampleYearbook.Whole, CancellationToken.None);
        var elsewhere = await other.RenderAsync(SampleYearbook.Whole, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(first, elsewhere);
    }

    // Too long to stand beside each other.
    private static ImmutableArray<string> LongNotes => [.. Enumerable.Range(1, 5).Select(note => $"注{note}{new string('文', 40)}")];

    // One book for each: a table that starts on a new page.
    private async Task<List<PdfPage>> PagesAsync(string name, IEnumerable<Table> tables)
    {
        var pages = new List<PdfPage>();
        foreach (var table in tables)
            pages.AddRange((await sample.ViewAsync(name, table)).Pages.Skip(2));
        return pages;
    }
}
