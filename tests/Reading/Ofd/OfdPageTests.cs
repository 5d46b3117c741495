using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>Pages, templates, drawings and annotations (GB/T 33190-2016, 7 to 10 and 15).</summary>
public sealed class OfdPageTests
{
    private const string Template = "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpl.xml\"/>";

    [Theory]
    [InlineData("M 20 20 L 80 20 M 20 30 L 80 30 M 20 40 L 80 40 M 20 20 L 20 40 M 50 20 L 50 40 M 80 20 L 80 40", "")]
    [InlineData("S 20 20 L 80 20 L 80 40 L 20 40 C M 20,30 L 80,30 M 50 20 L 50 40", "")]
    [InlineData("M 20 20 L 80 20 L 80 40 L 20 40 C M 20 30 B 20 30 40 30 80 30 M 20 30 L 80 30 M 50 20 L 50 40 A 1 1 0 0 1 60 60 M 50 20 L 50 40", "")]
    public void Read_Outline_GivesTheTable(string outline, string attributes) =>
        Assert.Equal(["总计|12", "其他|3"], OfdLines.Lines(page => Words(page.Path(outline, attributes))));

    [Fact]
    public void Read_OutlineUnderAMatrix_GivesTheTable() =>
        Assert.Equal(
            ["总计|12", "其他|3"],
            OfdLines.Lines(page =>
                Words(
                    page.Raw(
                        "<ofd:PathObject ID=\"3\" Boundary=\"20 20 60 20\" CTM=\"2 0 0 -2 0 20\"><ofd:AbbreviatedData>M 0 0 L 30 0 L 30 10 L 0 10 C M 0 5 L 30 5 M 15 0 L 15 10</ofd:AbbreviatedData></ofd:PathObject>"))));

    [Fact]
    public void Read_LinesThatNobodySees_MakeNoTable() =>
        Assert.Equal(
            ["总计¦12", "其他¦3"],
            OfdLines.Lines(page => Words(page.Path("M 20 20 L 80 20 L 80 40 L 20 40 C M 20 30 L 80 30 M 50 20 L 50 40", "Visible=\"false\""))));

    [Theory]
    [InlineData("Background")]
    [InlineData("Foreground")]
    public void Read_Template_BelongsToThePage(string order) =>
        Assert.Equal(
            ["总计|12", "其他|3"],
            OfdLines.Lines(
                new OfdSketch { Common = Template }
                    .File("Doc_0/Tpl.xml", OfdSketch.Xml("Page", Grid()))
                    .Page(page => Words(page).Before = $"<ofd:Template TemplateID=\"5\" ZOrder=\"{order}\"/>")));

    [Fact]
    public void Read_TemplateThatUsesItself_DamagesThePage() =>
        Assert.Equal(
            ["READ-DAMAGED"],
            OfdLines.Codes(
                OfdLines.Read(
                    new OfdSketch { Common = Template }
                        .File("Doc_0/Tpl.xml", OfdSketch.Xml("Page", "<ofd:Template TemplateID=\"5\"/>"))
                        .Page(page => page.Before = "<ofd:Template TemplateID=\"5\"/>"))));

    [Fact]
    public void Read_BlocksAndDrawings_AreDrawnWhereTheyAreUsed() =>
        Assert.Equal(
            ["总计¦12"],
            OfdLines.Lines(
                new OfdSketch { Common = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>" }
                    .File("Doc_0/Res.xml", Drawing($"<ofd:PageBlock>{Object("12", 10)}</ofd:PageBlock>"))
                    .Page(page =>
                        page.Raw($"<ofd:PageBlock><ofd:PageBlock>{Object("总计", 10)}</ofd:PageBlock></ofd:PageBlock>")
                            .Raw("<ofd:CompositeObject ID=\"4\" ResourceID=\"7\" Boundary=\"30 0 50 50\"/>"))));

    [Fact]
    public void Read_DrawingInItself_DamagesThePage() =>
        Assert.Equal(
            ["READ-DAMAGED"],
            OfdLines.Codes(
                OfdLines.Read(
                    new OfdSketch { Common = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>" }
                        .File("Doc_0/Res.xml", Drawing("<ofd:CompositeObject ID=\"4\" ResourceID=\"7\" Boundary=\"0 0 9 9\"/>"))
                        .Page(page => page.Raw("<ofd:CompositeObject ID=\"4\" ResourceID=\"7\" Boundary=\"0 0 9 9\"/>")))));

    [Theory]
    [InlineData("", "总计¦12")]
    [InlineData("Visible=\"false\"", "总计")]
    public void Read_Annotation_IsReadIfItIsShown(string attributes, string line) =>
        Assert.Equal(
            [line],
            OfdLines.Lines(
                new OfdSketch { AfterPages = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>" }
                    .File(
                        "Doc_0/Annots/Annotations.xml",
                        OfdSketch.Xml("Annotations", "<ofd:Page PageID=\"1\"><ofd:FileLoc>Page_0/A.xml</ofd:FileLoc></ofd:Page>"))
                    .File(
                        "Doc_0/Annots/Page_0/A.xml",
                        OfdSketch.Xml(
                            "PageAnnot",
                            $"<ofd:Annot ID=\"8\" Type=\"Stamp\" {attributes}><ofd:Appearance Boundary=\"30 0 50 50\">{Object("12", 10)}</ofd:Appearance></ofd:Annot>"))
                    .Page(page => page.Raw(Object("总计", 10)))));

    [Fact]
    public void Read_PictureOverText_IsAScanWhoseTextIsRead() =>
        Assert.Equal(
            ["PDF-RECOGNISED"],
            OfdLines.Codes(
                OfdLines.Read(
                    new OfdSketch().Page(page =>
                        page.Text(50, 50, "总计").Raw(
                            "<ofd:ImageObject ID=\"6\" ResourceID=\"1\" Boundary=\"0 0 211 282\" CTM=\"211 0 0 282 0 0\"/>")))));

    // A seal has the whole page as its boundary, and the place that its matrix gives it.
    [Theory]
    [InlineData("<ofd:ImageObject ID=\"6\" ResourceID=\"1\" Boundary=\"0 0 211 282\" CTM=\"40 0 0 40 90 90\"/>", true)]
    [InlineData("<ofd:ImageObject ID=\"6\" ResourceID=\"1\" Boundary=\"0 0 211 282\"/>", false)]
    public void Read_PictureBesideOrBelowText_IsNoScan(string picture, bool isOver) =>
        Assert.Empty(
            OfdLines.Read(
                new OfdSketch().Page(page =>
                {
                    page.Raw(isOver ? Object("总计", 10) : picture);
                    page.Raw(isOver ? picture : Object("总计", 10));
                })).Findings);

    [Fact]
    public void Read_TwoDocuments_ReadsBothInOrder()
    {
        var first = new OfdSketch { Body = "</ofd:DocBody><ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot>" }
            .Page(page => page.Raw(Object("总计", 10)))
            .File(
                "Doc_1/Document.xml",
                OfdSketch.Xml("Document", "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"../Doc_1/./P.xml\"/></ofd:Pages>"))
            .File("Doc_1/P.xml", OfdSketch.Xml("Page", $"<ofd:Content><ofd:Layer>{Object("其他", 10)}</ofd:Layer></ofd:Content>"));
        var source = OfdLines.Read(first);
        Assert.Equal(["总计", "其他"], source.Lines.Select(line => line.Prose.ToString()));
        Assert.Equal(["第1页第1行", "第2页第1行"], [.. source.Places]);
    }

    private static string Grid()
    {
        var page = new OfdPageSketch(600, 800);
        return page.Path("M 20 20 L 80 20 L 80 40 L 20 40 C M 20 30 L 80 30 M 50 20 L 50 40").Content;
    }

    private static OfdPageSketch Words(OfdPageSketch page) =>
        page.Raw(Object("总计", 22, 26)).Raw(Object("12", 52, 26)).Raw(Object("其他", 22, 36)).Raw(Object("3", 52, 36));

    private static string Drawing(string content) =>
        OfdSketch.Xml(
            "Res",
            $"<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\" Width=\"9\" Height=\"9\"><ofd:Content>{content}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");

    private static string Object(string text, double x, double y = 20) =>
        $"<ofd:TextObject ID=\"2\" Boundary=\"{x} {y} 9 9\" Font=\"9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"0\">{text}</ofd:TextCode></ofd:TextObject>";
}
