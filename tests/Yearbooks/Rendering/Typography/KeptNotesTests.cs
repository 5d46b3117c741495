using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Charts;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class KeptNotesTests
{
    // h heading, p paragraph, b page break, t table of 300 points, T table of nearly a page, c chart of 300 points, C chart of a page.
    [Theory]
    [InlineData(150, "", 3)]
    [InlineData(150, "t", 3)]
    [InlineData(300, "t", 3)]
    [InlineData(570, "", 3)]
    [InlineData(590, "p", 1)]
    [InlineData(300, "", 3)]
    [InlineData(300, "h", 3)]
    [InlineData(300, "hT", 3)]
    [InlineData(300, "C", 3)]
    public void Count_TableWithThreeNotes_KeepsAllThatFitThePage(double height, string after, int expected)
    {
        Block[] blocks = [TableBlock, .. after.Select(Block)];

        var plans = KeptNotes.Count(
            [.. blocks], [Plan(height), .. after.Select(Plan)], [new PageSheet(IsLandscape: false, 0, blocks.Length)], Theme.Yearbook);

        Assert.Equal(expected, ((TablePlan)plans[0]!).KeptNotes);
    }

    [Fact]
    public void Count_NextTableIsOnPagesOfTheOtherOrientation_KeepsAll()
    {
        var plans = KeptNotes.Count(
            [TableBlock, TableBlock],
            [Plan(300), Plan('t')],
            [new PageSheet(IsLandscape: false, 0, 1), new PageSheet(IsLandscape: true, 1, 2)],
            Theme.Yearbook);

        Assert.Equal(3, ((TablePlan)plans[0]!).KeptNotes);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("t", 3)]
    public void Count_TableOverSeveralPages_KeepsAll(string after, int expected)
    {
        var plan = Plan(2000) with { FitsPage = false };
        Block[] blocks = [TableBlock, .. after.Select(Block)];

        var plans = KeptNotes.Count(
            [.. blocks], [plan, .. after.Select(Plan)], [new PageSheet(IsLandscape: false, 0, blocks.Length)], Theme.Yearbook);

        Assert.Equal(expected, ((TablePlan)plans[0]!).KeptNotes);
    }

    private static Table TableBlock => new("", "", "", [], [], [], ["甲", "乙", "丙"]);

    private static Block Block(char kind) => kind switch
    {
        'h' => new Heading("", ""),
        'p' => Paragraph.FromText(""),
        'c' or 'C' => new BarChart("", "", [], null, ""),
        _ => TableBlock,
    };

    private static BlockPlan? Plan(char kind) => kind switch
    {
        't' => Plan(300),
        'T' => Plan(580),
        'c' => new ChartPlan([new Drawing("", 400, 300)]),
        'C' => new ChartPlan([new Drawing("", 400, 590)]),
        _ => null,
    };

    private static TablePlan Plan(double height) => new(false, 8, 3, 1, [], [], FitsPage: true, [], [], height, [11.5, 11.5, 11.5], []);
}
