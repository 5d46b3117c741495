using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>Tables on hand-made pages: what the lines and the places of the characters say.</summary>
public sealed class PdfTableTests
{
    private static readonly double[] Columns = [100, 60, 60];
    private static readonly double[] Rows = [30, 30];

    [Fact]
    public void Read_RuledTable_GivesItsCells() =>
        Assert.Equal(["信息内容|制发|废止", "规章|12|0"], PdfText.Lines(page => Filled(page.Grid(50, 100, Columns, Rows))));

    [Fact]
    public void Read_CellsDrawnOneByOne_AreOneTable() =>
        Assert.Equal(["信息内容|制发|废止", "规章|12|0"], PdfText.Lines(page =>
        {
            foreach (var (x, width) in new[] { (50, 100), (150, 60), (210, 60) })
            {
                foreach (var y in new[] { 100, 130 })
                    page.Raw($"{x} {800 - y - 30} {width} 30 re S");
            }

            Filled(page);
        }));

    [Fact]
    public void Read_DoubleLinesAndThinRectangles_AreOneBorderEach() =>
        Assert.Equal(["信息内容|制发|废止", "规章|12|0"], PdfText.Lines(page =>
        {
            Filled(page.Grid(50, 100, Columns, Rows).Grid(52, 102, [96], [26]));
            page.Fill(50, 128, 220, 0.5).Fill(148, 100, 0.5, 60).Fill(212, 100, 0.5, 60);
        }));

    [Fact]
    public void Read_DashedLines_AreBorders() =>
        Assert.Equal(["信息内容|制发|废止", "规章|12|0"], PdfText.Lines(page =>
        {
            page.Grid(50, 100, [100], Rows);
            for (var x = 150; x < 270; x += 5)
            {
                foreach (var y in new[] { 100, 130, 160 })
                    page.Line(x, y, x + 3, y);
            }

            Filled(page.Line(210, 100, 210, 160).Line(270, 100, 270, 160));
        }));

    [Fact]
    public void Read_OpenSides_KeepTheOuterColumns() =>
        Assert.Equal(["信息内容|制发|废止", "规章|12|0"], PdfText.Lines(page => Filled(page
            .Line(50, 100, 270, 100).Line(50, 130, 270, 130).Line(50, 160, 270, 160).Line(150, 100, 150, 160).Line(210, 100, 210, 160))));

    [Fact]
    public void Read_MergedLabel_StandsInEachPlaceItCovers() =>
        Assert.Equal(
            ["申请人情况|申请人情况|申请人情况", "自然人|企业|总计", "1|0|1"],
            PdfText.Lines(page =>
                page.Grid(50, 100, [180], [30])
                    .Grid(50, 130, [60, 60, 60], [30, 30])
                    .Text(100, 118, "申请人情况")
                    .Text(55, 148, "自然人")
                    .Text(115, 148, "企业")
                    .Text(175, 148, "总计")
                    .Text(70, 178, "1")
                    .Text(130, 178, "0")
                    .Text(190, 178, "1")));

    [Fact]
    public void Read_LabelOverSeveralRows_StandsInEach() =>
        Assert.Equal(["不予公开|国家秘密|3", "不予公开|其他|4"], PdfText.Lines(page => page
            .Grid(50, 100, [100], [60]).Grid(150, 100, [60, 40], [30, 30])
            .Text(60, 135, "不予公开").Text(155, 118, "国家秘密").Text(220, 118, "3").Text(155, 148, "其他").Text(220, 148, "4")));

    [Fact]
    public void Read_FigureOverSeveralColumns_LeavesTheRowWithoutColumns() =>
        Assert.Equal(["规章|12|0", "行政许可¦40544"], PdfText.Lines(page => page
            .Grid(50, 100, Columns, [30]).Grid(50, 130, [100, 120], [30])
            .Text(60, 118, "规章").Text(170, 118, "12").Text(230, 118, "0").Text(60, 148, "行政许可").Text(190, 148, "40544")));

    [Fact]
    public void Read_EmptyCell_StaysInItsPlace() =>
        Assert.Equal(["规章||0"], PdfText.Lines(page => page.Grid(50, 100, Columns, [30]).Text(60, 118, "规章").Text(230, 118, "0")));

    [Fact]
    public void Read_CellOverTwoLines_IsOneText() =>
        Assert.Equal(
            ["行政规范性文件|12"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [40]).Text(55, 115, "行政规范").Text(55, 128, "性文件").Text(120, 122, "12")));

    [Fact]
    public void Read_HeaderWithOneCharacterALine_IsOneWord() =>
        Assert.Equal(["结果维持|总计"], PdfText.Lines(page =>
        {
            page.Grid(50, 100, [30, 30], [70]);
            foreach (var (character, i) in "结果维持".Select((character, i) => (character.ToString(), i)))
                page.Text(60, 118 + (i * 14), character);
            page.Text(90, 125, "总").Text(90, 150, "计");
        }));

    [Fact]
    public void Read_FigureBrokenInANarrowColumn_IsOneFigure() =>
        Assert.Equal(
            ["许可|217971"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 30], [40]).Text(55, 120, "许可").Text(112, 115, "2179").Text(112, 128, "71")));

    [Fact]
    public void Read_FiguresBelowEachOtherInAWideCell_StayApart() =>
        Assert.Equal(
            ["许可|12 5"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [40]).Text(55, 120, "许可").Text(130, 115, "12").Text(130, 128, "5")));

    [Fact]
    public void Read_RowsWithoutLinesBetween_AreRows() =>
        Assert.Equal(["规章¦1¦2", "文件¦3¦4"], PdfText.Lines(page => page.Grid(50, 100, Columns, [60])
            .Text(60, 118, "规章").Text(170, 118, "1").Text(230, 118, "2").Text(60, 148, "文件").Text(170, 148, "3").Text(230, 148, "4")));

    // The figure between the heights of the others shows that it is a single row.
    [Fact]
    public void Read_FiguresBrokenInNarrowColumns_AreOneRow() =>
        Assert.Equal(["规章|5|132|146"], PdfText.Lines(page => page.Grid(50, 100, [60, 30, 22, 22], [40])
            .Text(55, 124, "规章").Text(120, 124, "5").Text(144, 117, "13").Text(144, 131, "2").Text(166, 117, "14").Text(166, 131, "6")));

    [Fact]
    public void Read_LetterSpacing_IsNoGap() =>
        Assert.Equal(
            ["总计|2146"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [30]).Text(55, 118, "总计", spacing: 5).Text(120, 118, "2146", spacing: 3)));

    [Fact]
    public void Read_FiguresApart_AreNotJoined() =>
        Assert.Equal(
            ["总计|2 14"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [30]).Text(55, 118, "总计").Text(120, 118, "2").Text(140, 118, "14")));

    [Fact]
    public void Read_FigureOverItsBorder_IsIllegibleOnBothSides() =>
        Assert.Equal(
            ["许可|\uFFFD\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD0"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 30, 60], [30]).Text(55, 118, "许可").Text(120, 118, "217971").Text(155, 118, "0")));

    [Fact]
    public void Read_FiguresNearTheirBorder_AreTwo() =>
        Assert.Equal(
            ["许可|2179|710"],
            PdfText.Lines(page =>
                page.Grid(50, 100, [60, 30, 60], [30]).Text(55, 118, "许可").Text(118.5, 118, "2179").Text(141.5, 118, "710")));

    [Fact]
    public void Read_FigureDrawnTwice_CountsOnce() =>
        Assert.Equal(["总计|11"], PdfText.Lines(page => page.Grid(50, 100, [60, 60], [30])
            .Text(55, 118, "总计").Text(55.3, 118, "总计").Text(120, 118, "11").Text(120.3, 118, "11")));

    [Fact]
    public void Read_FiguresOverEachOther_AreIllegible() =>
        Assert.Equal(
            ["总计|12〔叠〕35"],
            PdfText.Lines(page => page.Grid(50, 100, [60, 60], [30]).Text(55, 118, "总计").Text(120, 118, "12").Text(120.5, 118, "35")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_TableTurnedOnThePage_ReadsAsUpright(int turn) =>
        Assert.Equal(["规章|12|0"], PdfText.Lines(page =>
        {
            // The upright table's corner (50, 100), turned around the middle of a page of 600 by 600.
            (double X, double Y) Turned(double x, double y) =>
                turn switch
                {
                    1 => (600 - y, x),
                    2 => (600 - x, 600 - y),
                    _ => (y, 600 - x),
                };
            void Line(double x1, double y1, double x2, double y2) =>
                page.Line(Turned(x1, y1).X, Turned(x1, y1).Y, Turned(x2, y2).X, Turned(x2, y2).Y);
            void Text(double x, double y, string text) => page.Text(Turned(x, y).X, Turned(x, y).Y, text, turn: turn);
            foreach (var y in new[] { 100, 130 })
                Line(50, y, 270, y);
            foreach (var x in new[] { 50, 150, 210, 270 })
                Line(x, 100, x, 130);
            Text(60, 118, "规章");
            Text(170, 118, "12");
            Text(230, 118, "0");
        }));

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Read_RotatedPage_ReadsAsItIsShown(int rotate) =>
        Assert.Equal(
            ["信息内容|制发|废止", "规章|12|0"],
            PdfText.Lines(new PdfSketch().Page(page => Filled(page.Grid(50, 100, Columns, Rows)), rotate: rotate)));

    [Fact]
    public void Read_SidewaysLabelInAnUprightTable_IsRead() =>
        Assert.Equal(["办理结果|公开|3", "办理结果|其他|4"], PdfText.Lines(page => page
            .Grid(50, 100, [30], [60]).Grid(80, 100, [60, 40], [30, 30])
            .Text(68, 152, "办理结果", turn: 3).Text(85, 118, "公开").Text(150, 118, "3").Text(85, 148, "其他").Text(150, 148, "4")));

    [Fact]
    public void Read_FrameAroundThePage_IsNoTable() =>
        Assert.Equal(
            ["一、总体情况", "收到申请"], PdfText.Lines(page => page.Grid(20, 20, [560], [760]).Text(50, 50, "一、总体情况").Text(50, 90, "收到申请")));

    [Fact]
    public void Read_UnruledTable_GivesFiguresInTurn() =>
        Assert.Equal(["信息内容¦制发¦废止", "规章¦1¦2", "行政规范性文件¦3¦4"], PdfText.Lines(page => page
            .Text(60, 100, "信息内容").Text(200, 100, "制发").Text(260, 100, "废止")
            .Text(60, 118, "规章").Text(205, 118, "1").Text(265, 118, "2").Text(60, 136, "行政规范性文件").Text(205, 136, "3").Text(265, 136, "4")));

    [Fact]
    public void Read_UnruledTableWithEmptyCells_KeepsFiguresInTheirColumns() =>
        Assert.Equal(["信息内容¦制发¦废止¦现行", "规章¦1¦¦2", "规范性文件¦¦¦34", "其他¦¦¦"], PdfText.Lines(page => page
            .Text(60, 100, "信息内容").Text(200, 100, "制发").Text(260, 100, "废止").Text(320, 100, "现行")
            .Text(60, 118, "规章").Text(205, 118, "1").Text(325, 118, "2").Text(60, 136, "规范性文件").Text(322, 136, "34").Text(60, 154, "其他")
            .Text(60, 172, "备案").Text(205, 172, "0").Text(265, 172, "0").Text(325, 172, "5")).SkipLast(1));

    [Fact]
    public void Read_UnruledTableWithLabelOfAGroup_HasTheColumnsOfItsMembers() =>
        Assert.Equal(["法人或其他组织", "¦企业¦机构¦总计", "公开¦1¦¦3", "其他¦2¦¦"], PdfText.Lines(page => page
            .Text(200, 82, "法人或其他组织").Text(320, 82, "总计").Text(205, 100, "企业").Text(260, 100, "机构")
            .Text(60, 118, "公开").Text(205, 118, "1").Text(325, 118, "3").Text(60, 136, "其他").Text(205, 136, "2")));

    [Fact]
    public void Read_UnruledCellsOverTwoLines_StandInTheirRow() =>
        Assert.Equal(["信息内容¦项目¦采购总金额", "采购¦1¦1357.01万元"], PdfText.Lines(page => page
            .Text(260, 94, "采购总").Text(60, 100, "信息内容").Text(200, 100, "项目").Text(260, 106, "金额")
            .Text(260, 130, "1357.01").Text(60, 136, "采购").Text(205, 136, "1").Text(260, 142, "万元")));

    [Fact]
    public void Read_UnruledFiguresAboveAndBelowARow_AreNotJoined() =>
        Assert.Contains("采购¦1¦12 34", PdfText.Lines(page => page
            .Text(60, 100, "信息内容").Text(200, 100, "项目").Text(260, 100, "采购总金额")
            .Text(260, 130, "12").Text(60, 136, "采购").Text(205, 136, "1").Text(260, 142, "34")));

    [Fact]
    public void Read_UnruledRowsInOtherColumns_GiveFiguresInTurn() =>
        Assert.Equal(["规章¦1¦2", "文件¦3¦4", "其他¦5¦6"], PdfText.Lines(page => page
            .Text(60, 100, "规章").Text(205, 100, "1").Text(265, 100, "2").Text(60, 118, "文件").Text(225, 118, "3").Text(285, 118, "4")
            .Text(60, 136, "其他").Text(245, 136, "5").Text(305, 136, "6")));

    [Fact]
    public void Read_UnruledRowsInOtherColumnsBehindAPageBreak_KeepTheirEmptyCells() =>
        Assert.Equal(
            ["信息内容¦制发¦废止¦现行", "规章¦1¦¦2", "规范性文件¦¦¦34", "文件¦3¦¦4", "其他¦5¦6¦7"],
            PdfText.Lines(page =>
                page.Text(60, 100, "信息内容")
                    .Text(200, 100, "制发")
                    .Text(260, 100, "废止")
                    .Text(320, 100, "现行")
                    .Text(60, 118, "规章")
                    .Text(205, 118, "1")
                    .Text(325, 118, "2")
                    .Text(60, 136, "规范性文件")
                    .Text(322, 136, "34")
                    .Text(60, 190, "文件")
                    .Text(225, 190, "3")
                    .Text(345, 190, "4")
                    .Text(60, 208, "其他")
                    .Text(225, 208, "5")
                    .Text(285, 208, "6")
                    .Text(345, 208, "7")));

    [Fact]
    public void Read_UnruledLabelAroundItsFigures_IsOneRow() =>
        Assert.Equal(["1.申请人逾期不补正、行政机关不再处理¦5¦5", "2.其他¦0¦0"], PdfText.Lines(page => page
            .Text(60, 100, "1.申请人逾期不补正、").Text(205, 107, "5").Text(265, 107, "5").Text(60, 114, "行政机关不再处理")
            .Text(60, 132, "2.其他").Text(205, 132, "0").Text(265, 132, "0")));

    [Fact]
    public void Read_TextWithAWideGap_IsNoRow() =>
        Assert.Equal(["博爱县人民政府 2025年1月20日"], PdfText.Lines(page => page.Text(60, 100, "博爱县人民政府").Text(300, 100, "2025年1月20日")));

    private static void Filled(PageSketch page) =>
        page.Text(60, 118, "信息内容").Text(155, 118, "制发").Text(215, 118, "废止").Text(60, 148, "规章").Text(170, 148, "12").Text(230, 148, "0");
}
