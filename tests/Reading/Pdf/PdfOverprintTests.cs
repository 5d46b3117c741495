using Compiler.Disclosure.Reports;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>
/// Watermarks, stamps and corrections over the cells of a table: what they touch is no figure, and what they leave alone is
/// one.
/// </summary>
public sealed class PdfOverprintTests
{
    [Fact]
    public void Read_WatermarkOverAFigure_IsIllegibleAndShown() =>
        Assert.Equal("15〔叠〕2025001", Cell(page => Stamp(page, 102, 116, "2025001")));

    [Fact]
    public void Read_WatermarkDrawnBeforeTheFigure_IsIllegibleAndShown() =>
        Assert.Equal(["许可|2025001〔叠〕15|0"], PdfText.Lines(page => Table(Stamp(page, 102, 116, "2025001"))));

    [Fact]
    public void Read_WatermarkBesideTheFigureOnItsBaseLine_IsIllegible() =>
        Assert.Equal("15〔叠〕2025", Cell(page => page.Text(131, 118, "2025")));

    [Fact]
    public void Read_WatermarkThatTouchesOneDigit_IsIllegible() => Assert.Equal("15〔叠〕7", Cell(page => page.Text(128, 120, "7")));

    // A 1 over the same 1 is one.
    [Fact]
    public void Read_CorrectionOverTheFigure_IsIllegible() => Assert.Equal("15〔叠〕6", Cell(page => page.Text(121, 119, "16")));

    [Fact]
    public void Read_LargeDigitOverTheFigure_IsIllegible() =>
        Assert.Contains("〔叠〕", Cell(page => page.Text(115, 125, "3", size: 30)), StringComparison.Ordinal);

    [Fact]
    public void Read_LargeDigitInABlankCell_IsNoFigure() => Assert.Equal("〔叠〕3", Blank(page => page.Text(165, 126, "3", size: 26)));

    [Fact]
    public void Read_SidewaysDigitsInABlankCell_AreNoFigure() =>
        Assert.Equal("〔叠〕2025", Blank(page => page.Text(175, 102, "2025", turn: 1)));

    [Fact]
    public void Read_DigitsOffTheLineOfTheRowAndDrawnLast_AreNoFigure() =>
        Assert.Equal(
            ["许可|15|0|〔叠〕8|4"],
            PdfText
                .Lines(page =>
                    page.Grid(50, 100, [60, 60, 60, 60, 60], [30])
                        .Text(55, 118, "许可")
                        .Text(120, 118, "15")
                        .Text(180, 118, "0")
                        .Text(300, 118, "4")
                        .Text(50, 300, "总体情况")
                        .Text(240, 124, "8"))
                .Take(1));

    [Fact]
    public void Read_FigureAtTheTopOfItsCell_IsAFigure() =>
        Assert.Equal(["许可|15|0|8|4"], PdfText.Lines(page => page.Grid(50, 100, [60, 60, 60, 60, 60], [30])
            .Text(55, 118, "许可").Text(120, 118, "15").Text(180, 118, "0").Text(240, 110, "8").Text(300, 118, "4")));

    [Fact]
    public void Read_LargeDigitInAnUnruledRow_IsNoFigure() =>
        Assert.Equal(
            "规章¦1¦〔叠〕7",
            PdfText.Lines(page =>
                page.Text(60, 100, "信息内容")
                    .Text(200, 100, "制发")
                    .Text(260, 100, "废止")
                    .Text(60, 118, "规章")
                    .Text(205, 118, "1")
                    .Text(262, 122, "7", size: 18)
                    .Text(60, 136, "行政规范性文件")
                    .Text(205, 136, "3")
                    .Text(265, 136, "4")
            )[1]);

    [Fact]
    public void Read_LargeDigitOverALabel_LeavesTheFiguresOfItsRow() =>
        Assert.Equal(["15", "0"], Cells(page => page.Text(60, 122, "7", size: 22))[1..]);

    // None of these is a collision.
    [Fact]
    public void Read_FigureInFakeBold_IsAFigure() => Assert.Equal("15", Cell(page => page.Text(120.3, 118, "15")));

    [Fact]
    public void Read_NumberOfANoteBehindAFigure_IsLeftOut() => Assert.Equal(["许可|15|0"], PdfText.Lines(page => page
        .Grid(50, 100, [50, 80, 60], [30]).Text(55, 118, "许可").Text(120, 118, "15").Text(130, 114.5, "1", size: 6).Text(190, 118, "0")));

    [Theory]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(3)]
    public void Read_SpacedFigure_IsAFigure(double spacing) =>
        Assert.Equal(
            ["许可|1205"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [30]).Text(55, 118, "许可").Text(120, 118, "1205", spacing: spacing)));

    [Fact]
    public void Read_FiguresOfSeveralSizes_AreFigures() =>
        Assert.Equal(["许可|15|0|1204"], PdfText.Lines(page => page.Grid(50, 100, [60, 60, 60, 60], [30])
            .Text(55, 118, "许可").Text(120, 118, "15").Text(180, 118, "0").Text(240, 118, "1204", size: 8)));

    [Fact]
    public void Read_Overprint_IsNamedOnceWithItsPlace()
    {
        var source = PdfText.Read(new PdfSketch().Page(page => Stamp(Stamp(Table(page), 102, 116, "2025001"), 182, 112, "7")));

        var finding = Assert.Single(source.Findings);
        Assert.Equal(("PDF-OVERPRINT", Severity.Warning, 1), (finding.Code.Text, finding.Severity, finding.At.Line));
        Assert.Contains("第1页第1行“15〔叠〕2025001”", finding.Message, StringComparison.Ordinal);
    }

    private static string Cell(Action<PageSketch> stamp) => Cells(stamp)[1];

    private static string Blank(Action<PageSketch> stamp) => PdfText.Lines(page =>
    {
        page.Grid(50, 100, [60, 60, 60, 60], [30]).Text(55, 118, "许可").Text(120, 118, "15").Text(240, 118, "0");
        stamp(page);
    })[0].Split('|')[2];

    private static string[] Cells(Action<PageSketch> stamp) => PdfText.Lines(page => stamp(Table(page)))[0].Split('|');

    private static PageSketch Table(PageSketch page) =>
        page.Grid(50, 100, [50, 80, 60], [30]).Text(55, 118, "许可").Text(120, 118, "15").Text(190, 118, "0");

    private static PageSketch Stamp(PageSketch page, double x, double y, string text) => page.Text(x, y, text, size: 11);
}
