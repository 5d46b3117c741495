using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>Text objects (GB/T 33190-2016, 11): what is read is what a person sees.</summary>
public sealed class OfdTextTests
{
    [Theory]
    [InlineData("DeltaX=\"g 4 10\"")]
    [InlineData("DeltaX=\"10 g 2 10 10\"")]
    [InlineData("DeltaX=\"10 10 10 10 10 10 10\"")]
    [InlineData("DeltaX=\"g 1000000000 10\"")]
    [InlineData("DeltaX=\"10\"")]
    [InlineData("DeltaX=\"\" DeltaY=\"\"")]
    [InlineData("")]
    public void Read_Distances_PlaceTheCharacters(string distances) =>
        Assert.Equal(["行政规范性 件"], OfdLines.Lines(page => page.Raw(Code(distances, "行政规范性")).Raw(Code("", "件", x: 62))));

    [Fact]
    public void Read_DistancesDown_ReadAColumnOfTheTable() =>
        Assert.Equal(
            ["总计|12"],
            OfdLines.Lines(page => Grid(page).Raw(Code("DeltaY=\"12\"", "总计", x: 42, y: 10)).Raw(Code("DeltaX=\"5\"", "12", x: 80, y: 20))));

    [Theory]
    [InlineData("2 0 0 2 0 0", 5, 5, 0)]
    [InlineData("1 0 0 1 30 0", 10, 10, -20)]
    [InlineData("0 1 -1 0 20 0", 10, 10, 0)]
    public void Read_Matrix_ScalesMovesAndTurns(string ctm, double size, double distance, double x) =>
        Assert.Equal(
            ["总计12"],
            OfdLines.Lines(page =>
                page.Raw(Code($"DeltaX=\"{distance} {distance} {distance / 2}\"", "总计12", x, 0, $"CTM=\"{ctm}\"", size))));

    [Fact]
    public void Read_TurnedCharacters_ReadTheirWay() =>
        Assert.Equal(
            ["政府信息"],
            OfdLines.Lines(page => page.Raw(Code("DeltaY=\"g 3 10\"", "政府信息", attributes: "ReadDirection=\"90\" CharDirection=\"90\""))));

    [Theory]
    [InlineData("\\4E00\\0020件", "一 件")]
    [InlineData("收到¤件", "收到\uFFFD件")]
    [InlineData("\n            收到件\n        ", "收到件")]
    [InlineData("𠮷&lt;件", "𠮷<件")]
    public void Read_SpecialCharacters_MeanWhatTheStandardSays(string text, string line) =>
        Assert.Equal([line], OfdLines.Lines(page => page.Raw(Code("", text))));

    [Fact]
    public void Read_SecondCodeWithoutPlace_BeginsWhereTheFirstBegan() =>
        Assert.Equal(
            ["总计", "12"],
            OfdLines.Lines(page =>
                page.Raw(Code("", "总计").Replace(
                    "</ofd:TextObject>", "<ofd:TextCode Y=\"40\">12</ofd:TextCode></ofd:TextObject>", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Visible=\"false\"", "")]
    [InlineData("Alpha=\"0\"", "")]
    [InlineData("Fill=\"false\"", "")]
    [InlineData("", "<ofd:FillColor Value=\"255 255 255\"/>")]
    [InlineData("", "<ofd:FillColor Value=\"#FF\"/>")]
    [InlineData("", "<ofd:FillColor Value=\"0 0 0 0\"/>")]
    [InlineData("", "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/>")]
    [InlineData("DrawParam=\"7\"", "")]
    public void Read_TextThatNobodySees_IsLeftOut(string attributes, string colour) =>
        Assert.Equal(
            ["总计"],
            OfdLines.Lines(
                new OfdSketch { Common = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>" }
                    .File(
                        "Doc_0/Res.xml",
                        OfdSketch.Xml(
                            "Res",
                            "<ofd:DrawParams><ofd:DrawParam ID=\"7\" Relative=\"8\"/><ofd:DrawParam ID=\"8\" Relative=\"7\"><ofd:FillColor Value=\"255\"/></ofd:DrawParam></ofd:DrawParams>"))
                    .Page(page => page.Text(50, 50, "总计").Text(50, 90, "暗字", attributes: attributes, elements: colour))));

    [Fact]
    public void Read_WhiteTextOnColour_IsRead() =>
        Assert.Equal(
            ["总计"],
            OfdLines.Lines(page =>
                page.Fill(40, 30, 60, 30, "255 0 0").Text(50, 50, "总计", elements: "<ofd:FillColor Value=\"255 255 255\"/>")));

    // A watermark over figures: nobody knows what the cell says.
    [Fact]
    public void Read_FiguresOverEachOther_AreMarked()
    {
        var source = OfdLines.Read(new OfdSketch().Page(page => page.Text(50, 50, "12").Text(52, 50, "35")));
        Assert.Equal(["PDF-OVERPRINT"], OfdLines.Codes(source));
        Assert.StartsWith("该文件有 1 处数字与其他字符重叠", source.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Size=\"0\"")]
    [InlineData("Size=\"x\"")]
    [InlineData("Size=\"NaN\"")]
    [InlineData("Size=\"10\" CTM=\"1 0 0\"")]
    [InlineData("Size=\"10\" CTM=\"1e9 0 0 1e9 0 0\"")]
    public void Read_TextThatCannotBePlaced_DamagesThePage(string attributes) =>
        Assert.Equal(
            ["PDF-PAGES-DAMAGED"],
            OfdLines.Codes(
                OfdLines.Read(
                    new OfdSketch()
                        .Page(page => page.Text(50, 50, "总计"))
                        .Page(page =>
                            page.Raw(
                                $"<ofd:TextObject Boundary=\"0 0 9 9\" {attributes}><ofd:TextCode X=\"1\" Y=\"1\">1</ofd:TextCode></ofd:TextObject>")))));

    private static OfdPageSketch Grid(OfdPageSketch page)
    {
        foreach (var y in (double[])[100, 250])
            page.Line(100, y, 400, y);
        foreach (var x in (double[])[100, 200, 400])
            page.Line(x, 100, x, 250);
        return page;
    }

    private static string Code(string distances, string text, double x = 0, double y = 0, string attributes = "", double size = 10) =>
        $"<ofd:TextObject ID=\"2\" Boundary=\"10 40 100 100\" Font=\"9\" Size=\"{size}\" {attributes}><ofd:TextCode X=\"{x}\" Y=\"{y}\" {distances}>{text}</ofd:TextCode></ofd:TextObject>";
}
