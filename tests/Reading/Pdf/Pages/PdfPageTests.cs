using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Pdf.Pages;

/// <summary>What goes on from page to page, and what no reader of the paper sees.</summary>
public sealed class PdfPageTests
{
    private const string FullLine = "本年度共收到政府信息公开申请并按照规定的期限全部办结答复申请人其中予以公开";

    [Fact]
    public void Read_HeadsAndPageNumbers_AreDropped() =>
        Assert.Equal(["一、总体情况", "二、主动公开", "三、申请情况"], PdfText.Lines(Pages((page, number) => page
            .Text(250, 30, "某市人民政府文件").Text(60, 300, new[] { "一、总体情况", "二、主动公开", "三、申请情况" }[number]).Text(290, 780, $"{number + 4}"))));

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("第 3 页 共 9 页")]
    [InlineData("3/9")]
    public void Read_MarkedPageNumber_IsDroppedFromASinglePage(string number) =>
        Assert.Equal(["总体情况"], PdfText.Lines(page => page.Text(60, 300, "总体情况").Text(290, 780, number)));

    [Fact]
    public void Read_HeadWithThePageNumberBesideIt_IsDropped() =>
        Assert.Equal(
            ["第0段", "第1段", "第2段"],
            PdfText.Lines(Pages((page, number) => page.Text(60, 300, $"第{number}段").Text(60, 30, "某市公报").Text(400, 30, $"{number + 4}"))));

    [Fact]
    public void Read_FiguresAtTheBottomOfPages_AreKept() =>
        Assert.Equal(
            3,
            PdfText
                .Lines(
                    Pages(
                        (page, number) =>
                            page.Text(60, 300, $"第{number}段").Text(60, 780, "总计").Text(200, 780, "0").Text(300, 780, $"{number * 7}")))
                .Count(line => line.StartsWith("总计", StringComparison.Ordinal)));

    [Fact]
    public void Read_ParagraphOverTwoLines_IsOneLine() =>
        Assert.Equal(
            [FullLine + "12件。", "下一段"], PdfText.Lines(page => page.Text(100, 100, FullLine).Text(80, 120, "12件。").Text(100, 140, "下一段")));

    [Fact]
    public void Read_ParagraphOverTwoPages_IsOneLine() =>
        Assert.Equal(
            [FullLine + "12件。"],
            PdfText.Lines(new PdfSketch().Page(page => page.Text(100, 700, FullLine)).Page(page => page.Text(80, 100, "12件。"))));

    [Fact]
    public void Read_RowCutThroughItsLabel_IsOneRow() =>
        Assert.Equal(
            ["项目|总计", "（二）部分公开，不计其他|65", "（三）其他|0"],
            PdfText.Lines(
                new PdfSketch()
                    .Page(page =>
                        page.Grid(50, 700, [150, 60], [30, 30])
                            .Text(55, 718, "项目")
                            .Text(210, 718, "总计")
                            .Text(55, 748, "（二）部分公开，"))
                    .Page(page =>
                        page.Grid(50, 50, [150, 60], [30, 30])
                            .Text(55, 68, "不计其他")
                            .Text(210, 68, "65")
                            .Text(55, 98, "（三）其他")
                            .Text(210, 98, "0"))));

    [Fact]
    public void Read_BlankRowBeforeANewPage_StaysARow() =>
        Assert.Equal(["（二）部分公开|", "（三）其他|65"], PdfText.Lines(new PdfSketch()
            .Page(page => page.Grid(50, 700, [150, 60], [30]).Text(55, 718, "（二）部分公开"))
            .Page(page => page.Grid(50, 50, [150, 60], [30]).Text(55, 68, "（三）其他").Text(210, 68, "65"))));

    [Fact]
    public void Read_HiddenText_IsNotRead() =>
        Assert.Equal(
            ["可见"],
            PdfText.Lines(page =>
                page.Text(60, 100, "可见")
                    .Raw("q 3 Tr")
                    .Text(60, 200, "隐藏")
                    .Raw("Q")
                    .Raw("q 1 g")
                    .Text(60, 300, "白字")
                    .Raw("Q")
                    .Text(900, 100, "页外")
                    .Text(60, -50, "页外")));

    [Fact]
    public void Read_WhiteTextOnColour_IsRead() =>
        Assert.Equal(["自然人"], PdfText.Lines(page => page.Fill(50, 80, 200, 40, 0.2).Raw("q 1 g").Text(60, 100, "自然人").Raw("Q")));

    [Fact]
    public void Read_WatermarkAskew_IsNotRead() =>
        Assert.Equal(
            ["正文"], PdfText.Lines(page => page.Text(60, 100, "正文").Raw("BT /F 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <6C345370> Tj ET")));

    [Theory]
    [InlineData("\u2F08\u2EA0\u653F\u5E9C", "人民政府")]
    [InlineData("\uF967\u4E88\u516C\u5F00", "不予公开")]
    [InlineData("\uFB01le", "file")]
    public void Read_FormsThatPrintersUse_AreTheCharactersTheyStandFor(string drawn, string meant) =>
        Assert.Equal([meant], PdfText.Lines(page => page.Text(60, 100, drawn)));

    [Fact]
    public void Read_FormInAForm_KeepsItsPlaces() =>
        Assert.Equal(
            ["总计|7"],
            PdfText.Lines(page =>
                page.Raw("q 1 0 0 1 20 -30 cm")
                    .Grid(50, 100, [60, 60], [30])
                    .Text(55, 118, "总计")
                    .Raw("q 2 0 0 2 0 0 cm")
                    .Raw("BT /F 5 Tf 1 0 0 1 60 341 Tm <0037> Tj ET Q")
                    .Raw("Q")));

    private static PdfSketch Pages(Action<PageSketch, int> draw)
    {
        var sketch = new PdfSketch();
        for (var number = 0; number < 3; number++)
        {
            var page = number;
            sketch.Page(sheet => draw(sheet, page));
        }

        return sketch;
    }
}
