using Compiler.Tests.Pdf;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>Text as agencies write it reaches the page unchanged, or is refused by name.</summary>
public sealed class UnusualTextTests(RenderedSample sample) : IClassFixture<RenderedSample>
{
    public static TheoryData<string> Names => [.. RendererCatalogue.Names];

    private static readonly string[] LikeMarkup =
    [
        "#let x = 1; #panic(\"no\")",
        "$x^2$ _a_ *b* `c`",
        "<label> @cite // comment /* open",
        "\"quotes\" 'single' \\back\\slash",
        "= heading - list + enum ~ -- ---",
        "https://example.org/a?b=c&d=e",
        "</svg><script>alert(1)</script>",
        "{\"json\": [1, 2]}",
        "[content] #{code}",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_TextThatLooksLikeMarkup_IsPrintedAsItIs(string name)
    {
        var view = await sample.ViewAsync(name, [.. LikeMarkup.SelectMany((text, number) => new Block[]
        {
            new Heading(text, $"heading-{number}"),
            Paragraph.FromText(text),
            new Tiles([new Tile(text, "1", "件", text)]),
            new BarChart(text, "", [new ChartValue(text, 1, "1")], text, text),
            Single(text) with { Anchor = $"table-{number}" },
        })]);

        // Twice the heading, since it stands in the contents too; the paragraph; two in the tile; three in the chart; four in the table.
        Assert.All(LikeMarkup, text => Assert.Equal(2 + 1 + 2 + 3 + 4, view.Text.Split(PdfView.Compact(text)).Length - 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_WordsWithoutSpaces_StayInsideTheMargins(string name)
    {
        var word = string.Concat(Enumerable.Repeat("0123456789abcdef", 20));
        var figures = SampleTables.Wide(0) with { Rows = [SampleTables.Row([.. Enumerable.Repeat(new TableCell("1,234,567,890"), 14)])] };

        var view = await sample.ViewAsync(
            name,
            Paragraph.FromText(word),
            Paragraph.FromText(word, isNote: true),
            Single(word) with { Unit = "" },
            figures);

        Assert.Equal(1 + 1 + 3, view.Text.Split(word).Length - 1);
        Assert.Equal(14, view.Text.Split("1,234,567,890").Length - 1);
        Assert.All(view.Pages, page => Assert.InRange(page.Right, 0, page.Width - Theme.Yearbook.MarginSide + 0.5));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_CharacterTheFontLacks_NamesIt(string name)
    {
        var failure = await Assert.ThrowsAsync<RenderingException>(() => sample.ViewAsync(name, Single("张😀三\u0007")));

        Assert.Contains("“😀” (U+1F600)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("U+0007", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("张", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_NothingToShow_StillDrawsTheFrame(string name)
    {
        var view = await sample.ViewAsync(
            name,
            Single("x") with { Rows = [], Anchor = "no-rows" },
            Single("x") with { Header = [], Rows = [SampleTables.Row(new TableCell(""), new TableCell(""))], Anchor = "no-header" },
            new StackedBar("空图", "", [new ChartValue("甲", 0, "0"), new ChartValue("乙", null, "…")], null, "无数据"),
            new BarChart("空条", "", [], null, "无数据"),
            new Tiles([]),
            new ItemList([]),
            new Paragraph([]));

        Assert.Contains("空图", view.Text, StringComparison.Ordinal);
        Assert.Contains("乙…", view.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_LinkThatLeadsNowhere_IsPlainText(string name)
    {
        var view = await sample.ViewAsync(name, new Paragraph([new TextRun("去向不明", Anchor: "nowhere")]));

        Assert.Contains("去向不明", view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(view.Links, link => link.Page > 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RenderAsync_VerticalLabelOverSeveralPages_IsPrintedOnce(string name)
    {
        const int Count = 150;
        var table = new Table("长表", "", "long", [new(1, Align.Center), new(5, Align.Start), new(2)], [],
            [
                .. Enumerable
                    .Range(1, Count)
                    .Select(number =>
                        number == 1
                            ? SampleTables.Row(
                                new TableCell("三、办理", 1, Count, IsVertical: true),
                                new TableCell($"行{number:000}"),
                                new TableCell($"{number}"))
                            : SampleTables.Row(new TableCell($"行{number:000}"), new TableCell($"{number}"))),
            ], []);

        var view = await sample.ViewAsync(name, table);

        Assert.True(view.Pages.Length > 4);
        Assert.Equal(2, view.Reading.Split("三、办理").Length);
        Assert.All(Enumerable.Range(1, Count), number => Assert.Contains($"行{number:000}", view.Text, StringComparison.Ordinal));
    }

    private static Table Single(string text) => new(
        text, text, "single", [new(3, Align.Start), new(1)],
        [SampleTables.Row(new TableCell(text), new TableCell("数"))], [SampleTables.Row(new TableCell(text), new TableCell("1"))], []);
}
