using System.Globalization;
using System.Xml.Linq;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Charts;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Charts;

public sealed class ChartDrawingsTests
{
    private const double Width = 480;

    private static readonly ChartArea Area = NewArea();

    public static TheoryData<int> Charts => [.. Enumerable.Range(0, Sample.Length)];

    private static Chart[] Sample => [.. SampleYearbook.Whole.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Chart>()];

    [Theory]
    [MemberData(nameof(Charts))]
    public void Of_EveryKind_UsesOnlyWhatEverySvgEngineKnows(int index)
    {
        var elements = ChartDrawings.Draw(Sample[index], Area).SelectMany(Elements).ToList();

        Assert.Subset(
            new HashSet<string> { "svg", "rect", "line", "polyline", "polygon", "circle", "text" },
            elements.Select(element => element.Name.LocalName).ToHashSet());
        Assert.DoesNotContain(
            elements.Attributes(), attribute => attribute.Name.LocalName is "style" or "class" or "transform" or "clip-path");
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Of_EveryKind_StaysInsideItsPaper(int index)
    {
        foreach (var drawing in ChartDrawings.Draw(Sample[index], Area))
        {
            foreach (var rectangle in Elements(drawing).Where(element => element.Name.LocalName == "rect"))
            {
                Assert.InRange(Number(rectangle, "x") + Number(rectangle, "width"), 0, Width + 0.1);
                Assert.InRange(Number(rectangle, "y") + Number(rectangle, "height"), 0, drawing.Height + 0.1);
            }

            foreach (var line in Elements(drawing).Where(element => element.Name.LocalName == "line"))
                Assert.All(["x1", "x2"], name => Assert.InRange(Number(line, name), 0, Width + 0.1));
            foreach (var text in Elements(drawing).Where(element => element.Name.LocalName == "text"))
                Assert.InRange(Number(text, "x"), -0.1, Width);
        }
    }

    [Fact]
    public void Of_StateGrid_EveryBoxHasTheMarkAndTheFillOfItsState()
    {
        var drawing = Assert.Single(ChartDrawings.Draw(Sample.OfType<StateGrid>().Single(), Area));
        Assert.Contains("● 襄都区", Words(drawing));
        Assert.Contains("◎ 平乡县", Words(drawing));
        Assert.Equal(8, Words(drawing).Count(word => word.StartsWith("○ 第", StringComparison.Ordinal)));
        var fills = Elements(drawing).Where(element => element.Name.LocalName == "rect" && element.Attribute("fill")!.Value != "none")
            .CountBy(element => element.Attribute("fill")!.Value).Select(pair => pair.Value).Order();
        // Each state's box in the legend counts, too.
        Assert.Equal([2, 2, 10], fills);
    }

    [Fact]
    public void Of_StateGridHigherThanAPage_GoesOnBetweenGroups()
    {
        var grid = Sample.OfType<StateGrid>().Single();
        var many = grid with { Groups = [.. Enumerable.Repeat(grid.Groups[0], 60)] };
        var drawings = ChartDrawings.Draw(many, Area);
        Assert.True(drawings.Length > 1);
        Assert.All(drawings, drawing => Assert.InRange(drawing.Height, 1, Area.MostHeight));
        Assert.Equal(60, drawings.Sum(drawing => Words(drawing).Count(word => word == "● 襄都区")));
    }

    [Fact]
    public void Of_BarChart_BarsAreAsLongAsTheirValues()
    {
        var drawing = Assert.Single(ChartDrawings.Draw(Bars(("甲", 200), ("乙", 50), ("丙", null)), Area));

        var bars = Elements(drawing).Where(element => element.Name.LocalName == "rect").Select(bar => Number(bar, "width")).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(4, bars[0] / bars[1], precision: 2);
        Assert.Equal(["甲", "200", "乙", "50", "丙", "…"], Words(drawing));
    }

    [Fact]
    public void Of_LongRanking_GoesOverSeveralDrawingsAndLosesNoBar()
    {
        var chart = Bars([.. Enumerable.Range(1, 200).Select(i => ($"第{i}个县", (decimal?)i))]);

        var drawings = ChartDrawings.Draw(chart, Area);

        Assert.True(drawings.Length > 1);
        Assert.All(drawings, drawing => Assert.InRange(drawing.Height, 1, Area.MostHeight));
        Assert.Equal(chart.Bars.Select(bar => bar.Label), drawings.SelectMany(Words).Where(word => word.EndsWith('县')));
    }

    [Fact]
    public void Of_BarChart_ScaleIsOneThroughAllDrawings()
    {
        var drawings = ChartDrawings.Draw(
            Bars([.. Enumerable.Range(0, 200).Select(i => ($"县{i}", (decimal?)(i == 0 ? 1000 : 500)))]), Area);

        var widths = drawings
            .SelectMany(Elements)
            .Where(element => element.Name.LocalName == "rect")
            .Select(bar => Number(bar, "width"))
            .ToList();
        Assert.Equal(widths[0] / 2, widths[^1], precision: 1);
    }

    [Fact]
    public void Of_LongLabel_IsPrintedWhole()
    {
        const string Name = "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府办公室政务公开科";

        var drawing = Assert.Single(ChartDrawings.Draw(Bars((Name, 3)), Area with { Width = 200 }));

        Assert.Equal(Name, string.Concat(Words(drawing).SkipLast(1)));
    }

    [Fact]
    public void Of_NothingToDraw_GivesNoDrawing() => Assert.Empty(ChartDrawings.Draw(Bars(), Area));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(38.6, 40)]
    [InlineData(61.3, 80)]
    [InlineData(226, 300)]
    [InlineData(1226, 1500)]
    [InlineData(98765, 100000)]
    public void Over_LargestValue_EndsAtARoundNumber(double largest, double top) =>
        Assert.Equal(top, Scale.Over(largest).Top, precision: 6);

    private static ChartArea NewArea()
    {
        var fonts = new Typesetter(new RendererOptions().FontFolder);
        return new ChartArea(OpenTypeFont.Load(fonts.RegularPath), OpenTypeFont.Load(fonts.BoldPath), Theme.Yearbook, Width, 600);
    }

    private static BarChart Bars(params (string Label, decimal? Value)[] bars) =>
        new(
            "图",
            "",
            [.. bars.Select(bar => new ChartValue(bar.Label, bar.Value, bar.Value?.ToString(CultureInfo.InvariantCulture) ?? "…"))],
            null,
            "");

    private static IEnumerable<XElement> Elements(Drawing drawing) => XDocument.Parse(drawing.Svg).Descendants();

    private static IEnumerable<string> Words(Drawing drawing) =>
        Elements(drawing).Where(element => element.Name.LocalName == "text").Select(element => element.Value);

    private static double Number(XElement element, string attribute) => (double)element.Attribute(attribute)!;
}
