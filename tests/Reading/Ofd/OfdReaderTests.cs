using Compiler.Accuracy.Printing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;
using Compiler.Testing.Files;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

public sealed class OfdReaderTests
{
    [Fact]
    public void Read_LinesOfText_KeepsThemAndTheirPlaces()
    {
        var source = OfdLines.Read(
            new OfdSketch().Page(page => page.Text(50, 50, "一、总体情况")).Page(page => page.Text(50, 50, "收到 12 件").Text(50, 90, "办结")));
        Assert.Equal(["一、总体情况", "收到 12 件", "办结"], source.Lines.Select(line => line.Prose.ToString()));
        Assert.Equal(["第1页第1行", "第2页第1行", "第2页第2行"], [.. source.Places]);
        Assert.Empty(source.Findings);
    }

    [Fact]
    public void Read_OnlyPictures_SaysThatItIsAScan() =>
        Assert.Equal(["PDF-SCAN"], Codes(new OfdSketch().Page(page => page.Raw("<ofd:ImageObject ID=\"1\" Boundary=\"0 0 210 297\"/>"))));

    [Fact]
    public void Read_OnePageWithoutText_NamesThePage()
    {
        var source = OfdLines.Read(new OfdSketch().Page(page => page.Text(50, 50, "总体情况")).Page(_ => { }));
        Assert.Equal(["PDF-PAGES-SCAN"], OfdLines.Codes(source));
        Assert.StartsWith("该文件第 2 页没有文字", source.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageMissing_NamesThePageAndReadsTheRest()
    {
        var source = OfdLines.Read(
            new OfdSketch { Common = "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"9\" BaseLoc=\"Missing.xml\"/></ofd:Pages><ofd:CommonData>" }.Page(
                page => page.Text(50, 50, "总体情况")));
        Assert.Equal("总体情况", Assert.Single(source.Lines).Prose);
        Assert.Equal(["PDF-PAGES-DAMAGED"], OfdLines.Codes(source));
        Assert.StartsWith("该文件第 1 页已损坏", source.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Encrypted_SaysSo() =>
        Assert.Equal(
            ["READ-ENCRYPTED"], Codes(new OfdSketch().Page(page => page.Text(50, 50, "总体情况")).File("Encryptions.xml", "<a/>")));

    [Fact]
    public void Read_OtherVersionIsCurrent_SaysThatNobodyKnowsWhichCounts()
    {
        OfdSketch Sketch(string root) =>
            new OfdSketch { Body = "<ofd:Versions><ofd:Version ID=\"a\" Index=\"1\" Current=\"true\" BaseLoc=\"V/1.xml\"/></ofd:Versions>" }
                .File("V/1.xml", OfdSketch.Xml("DocVersion", $"<ofd:DocRoot>{root}</ofd:DocRoot>"))
                .Page(page => page.Text(50, 50, "总体情况"));

        Assert.Equal(["READ-OFD"], Codes(Sketch("/Doc_0/Document_1.xml")));
        Assert.Empty(Codes(Sketch("/Doc_0/Document.xml")));
    }

    [Theory]
    [InlineData("<OFD/>")]
    [InlineData("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>")]
    [InlineData("<OFD><DocBody><DocRoot>/etc/passwd</DocRoot></DocBody></OFD>")]
    [InlineData("<OFD><DocBody><DocRoot>http://example.gov.cn/Document.xml</DocRoot></DocBody></OFD>")]
    [InlineData("<!DOCTYPE OFD [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><OFD>&a;</OFD>")]
    [InlineData("<OFD>")]
    [InlineData("")]
    public void Read_NoDocument_SaysThatItIsDamaged(string root) =>
        Assert.Equal(["READ-DAMAGED"], OfdLines.Codes(OfdLines.Read(OfficeFiles.Zip(("OFD.xml", root)))));

    [Fact]
    public void Read_HalfAFile_SaysThatItIsDamaged()
    {
        var whole = new OfdSketch().Page(page => page.Text(50, 50, "总体情况")).ToBytes();
        var half = whole.AsMemory(0, whole.Length * 3 / 4);
        Assert.Equal(FileFormat.FixedLayout, FormatDetector.Detect(half));
        Assert.Equal(["READ-DAMAGED"], OfdLines.Codes(OfdLines.Read(half.ToArray())));
    }

    [Theory]
    [InlineData("/Doc_0/P/页 面.xml", "Doc_0/P/页 面.xml")]
    [InlineData("P\\P.xml", "Doc_0/P/P.xml")]
    [InlineData("../../../Doc_0/P.xml", "Doc_0/P.xml")]
    [InlineData("Doc_0/P.xml", "Doc_0/P.xml")]
    [InlineData("P%20P.xml", "Doc_0/P P.xml")]
    [InlineData("p/P.XML", "Doc_0/P/p.xml")]
    public void Read_PathsAsProgramsWriteThem_LeadToTheFile(string stated, string name) =>
        Assert.Equal(
            ["总计"],
            OfdLines.Lines(
                new OfdSketch()
                    .File(
                        "Doc_0/Document.xml",
                        OfdSketch.Xml("Document", $"<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"{stated}\"/></ofd:Pages>"))
                    .File(name, OfdSketch.Xml("Page", Page("总计")))));

    // Older programs write other namespaces than the standard's.
    [Fact]
    public void Read_OtherNamespace_IsRead() =>
        Assert.Equal(
            ["总计"],
            OfdLines.Lines(
                new OfdSketch().Page(_ => { }).File(
                    "Doc_0/Pages/Page_0/Content.xml", $"<p:Page xmlns:p=\"urn:a\" xmlns:ofd=\"urn:b\">{Page("总计")}</p:Page>")));

    [Fact]
    public void Read_TooManyPages_ReadsTheFirstAndSaysSo()
    {
        var sketch = new OfdSketch();
        for (var page = 0; page < 201; page++)
            sketch.Page(sheet => sheet.Text(50, 300, "总体情况"));
        var source = OfdLines.Read(sketch);
        Assert.Equal("第200页第1行", source.Places[^1]);
        Assert.Equal(["PDF-TOO-LARGE"], OfdLines.Codes(source));
    }

    [Fact]
    public void Read_TooManyCharacters_IsRefused() =>
        Assert.Equal(
            ["PDF-TOO-LARGE"],
            Codes(
                new OfdSketch().Page(page =>
                {
                    for (var i = 0; i < 201; i++)
                        page.Text(50, 50, new string('1', 2000));
                })));

    [Fact]
    public void Read_BombOfZeros_IsRefused() =>
        Assert.Equal(
            ["READ-EXPANDS"],
            Codes(new OfdSketch().Page(_ => { }).File("Doc_0/Pages/Page_0/Content.xml", new byte[70 * 1024 * 1024])));

    // What is not needed is not unpacked.
    [Fact]
    public void Read_BombInAnAttachment_IsNotOpened() =>
        Assert.Empty(Codes(new OfdSketch().Page(page => page.Text(50, 50, "总计")).File("Doc_0/Attachs/a.xml", new byte[70 * 1024 * 1024])));

    [Fact]
    public void Read_BlocksInEachOther_IsRefused()
    {
        var (open, close) = (Repeat("<ofd:PageBlock>"), Repeat("</ofd:PageBlock>"));
        Assert.Equal(["READ-DEPTH"], Codes(new OfdSketch().Page(page => page.Raw(open + close))));

        static string Repeat(string tag) => string.Concat(Enumerable.Repeat(tag, 300));
    }

    [Fact]
    public void Read_InAProcessOfItsOwn_GivesTheSame()
    {
        var ofd = Layouts.Named("OFD, runs").Write(
            [PrintedLine.Create(LineKind.Title, "某某局2024年政府信息公开工作年度报告"), PrintedLine.Create(LineKind.Prose, "收到12件。")]);
        var here = OfdLines.Read(ofd);
        var there = new Compiler.Reading.SourceReader(new ReadingLimits()).Read(ofd);
        Assert.Equal(here.Lines.Select(line => line.Prose.ToString()), there.Lines.Select(line => line.Prose.ToString()));
        Assert.Equal([.. here.Places], [.. there.Places]);
    }

    private static string[] Codes(OfdSketch sketch) => OfdLines.Codes(OfdLines.Read(sketch));

    private static string Page(string text) =>
        $"<ofd:Content><ofd:Layer ID=\"1\"><ofd:TextObject ID=\"2\" Boundary=\"20 20 90 9\" Font=\"9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"4\">{text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content>";
}
