using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class TablePlannerTests
{
    private static readonly OpenTypeFont Bold = OpenTypeFont.Load(Path.Combine(new RendererOptions().FontFolder, "NotoSansHans-Bold.otf"));
    private static readonly TablePlanner Planner = new(new WordWidths(Bold), Theme.Yearbook);

    [Theory]
    [InlineData(2, "1")]
    [InlineData(8, "1,234,567")]
    [InlineData(15, "12,345")]
    [InlineData(15, "1,234,567")]
    [InlineData(22, "12,345")]
    public void Plan_Figures_FitTheirColumns(int columns, string figure)
    {
        var plan = Planner.Plan(Uniform(columns, figure));

        Assert.True(plan.Widths.Sum() <= (plan.IsLandscape ? Theme.Yearbook.Turned() : Theme.Yearbook).TextWidth + 0.01);
        Assert.All(plan.Widths, width => Assert.True((Bold.Width(figure) * plan.FontSize) + (2 * plan.Inset) <= width));
    }

    [Fact]
    public void Plan_FewColumns_SetsThemLargerThanMany() =>
        Assert.True(Planner.Plan(Uniform(5, "1")).FontSize > Planner.Plan(Uniform(15, "1")).FontSize);

    [Fact]
    public void Plan_OneColumnNeedsMore_OthersGiveWay()
    {
        var table = Uniform(15, "1") with
        {
            Rows = [SampleTables.Row([new TableCell("1,234,567,890"), .. Enumerable.Repeat(new TableCell("1"), 14)])],
        };

        var plan = Planner.Plan(table);

        Assert.True(plan.Widths[0] > plan.Widths[1] * 1.5);
        Assert.Single(plan.Widths.Skip(1).Distinct());
    }

    [Fact]
    public void Plan_MoreColumnsThanWordsFit_LetsWordsBreak()
    {
        var plan = Planner.Plan(Uniform(60, "12,345,678"));

        Assert.Equal(1, plan.MaxWordLength);
        Assert.Equal(Theme.Yearbook.Turned().TextWidth, plan.Widths.Sum(), 1);
    }

    [Theory]
    [InlineData(10, "1,234,567", false)]
    [InlineData(15, "1,234", false)]
    [InlineData(16, "1", true)]
    [InlineData(15, "1,234,567", true)]
    public void Plan_TooManyFiguresOrTooSmallText_TurnsThePage(int columns, string figure, bool turns)
    {
        Assert.Equal(turns, Planner.Plan(Uniform(columns, figure)).IsLandscape);
        Assert.False(Planner.Plan(Uniform(columns, figure) with { IsUpright = true }).IsLandscape);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(80, false)]
    public void Plan_Rows_AreKeptTogetherWhenAPageHoldsThem(int rows, bool fits) =>
        Assert.Equal(fits, Planner.Plan(Uniform(4, "1") with { Rows = [.. Enumerable.Repeat(Uniform(4, "1").Rows[0], rows)] }).FitsPage);

    [Fact]
    public void Plan_HeaderOfTwoLines_MakesThemEqual()
    {
        var plan = Planner.Plan(SampleTables.Disputes);

        // 结果维持 in a narrow column: two characters a line.
        Assert.InRange(plan.HeaderRooms[2][0], 2 * plan.FontSize, (3 * plan.FontSize) - 0.1);
    }

    // A bracket that opens a line takes its whole width where the renderer does not trim it.
    [Fact]
    public void Plan_LabelBesideItsRows_StaysOnOneLine()
    {
        var plan = Planner.Plan(SampleTables.Requests);

        Assert.True(plan.Widths[1] - (2 * plan.Inset) >= Bold.Width("（三）不予公开") * plan.FontSize);
    }

    [Fact]
    public void Plan_LabelBesideItsRowsHasNoRoom_IsBrokenRatherThanSetSmaller()
    {
        var label = new TableCell("（三）不予公开", RowSpan: 2);
        var figures = Uniform(15, "1,234");
        var table = figures with
        {
            Rows = [SampleTables.Row([label, .. figures.Rows[0].Cells.Skip(1)]), SampleTables.Row([.. figures.Rows[0].Cells.Skip(1)])],
        };

        Assert.Equal(Planner.Plan(figures).FontSize, Planner.Plan(table).FontSize);
    }

    [Fact]
    public void Plan_HeaderWithUnitInBrackets_BreaksBeforeThem()
    {
        var plan = Planner.Plan(Uniform(8, "1") with { Header = [SampleTables.Row(new TableCell("行政事业收费（%）"))] });

        Assert.InRange(plan.HeaderRooms[0][0], 6 * plan.FontSize, (6 * plan.FontSize) + 1);
    }

    [Fact]
    public void Plan_MoreCellsThanColumns_SaysWhichRow()
    {
        var table = Uniform(2, "1") with { Rows = [SampleTables.Row(new TableCell("a"), new TableCell("b"), new TableCell("多余"))] };

        Assert.Contains("多余", Assert.Throws<RenderingException>(() => Planner.Plan(table)).Message, StringComparison.Ordinal);
    }

    private static Table Uniform(int columns, string figure) => new(
        "表", "", "t", [.. Enumerable.Repeat(new TableColumn(1), columns)], [],
        [SampleTables.Row([.. Enumerable.Repeat(new TableCell(figure), columns)])], []);
}
