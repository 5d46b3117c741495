using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Office;

public sealed class WordReaderTests
{
    private const string Box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";

    private const string Lists = """
        <w:abstractNum w:abstractNumId='0'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='%1、'/></w:lvl>
          <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>
          <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>
        </w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
        """;

    [Theory]
    [InlineData("<w:p><w:r><w:t>收到</w:t></w:r><w:r><w:t>5件</w:t></w:r></w:p>", "收到5件")]
    [InlineData("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙")]
    [InlineData(
        "<w:p><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>", "6件")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>", "乙")]
    [InlineData(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>乙</w:t></w:r></w:p>", "乙")]
    [InlineData("<w:p><w:r><w:t>共5件</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>", "共5件〔1〕")]
    [InlineData(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='separate'/><w:t>3</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        "3")]
    [InlineData(
        "<w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:fldSimple w:instr='X'><w:r><w:t>乙</w:t></w:r></w:fldSimple></w:p>",
        "甲乙")]
    [InlineData(
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>", "甲")]
    [InlineData(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
        "一")]
    public void Read_Paragraph_GivesTheFinalText(string body, string lines) => Assert.Equal(lines, LinesText.Read(OfficeFiles.Word(body)));

    [Fact]
    public void Read_TextBox_StandsOnce() => Assert.Equal("文\n框", LinesText.Read(OfficeFiles.Word(
        $"<w:p><w:r><w:t>文</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{Box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")));

    [Theory]
    [InlineData("甲/r 1/|继/c 2/", "{甲|1}\n{甲|2}")]
    [InlineData("甲/2 1/|乙/ 丙/ 2/", "{甲|甲|1}\n{乙|丙|2}")]
    [InlineData("甲/ 1/ 2/|乙/ 3/ 4/|许可/ 5/2", "{甲|1|2}\n{乙|3|4}\n[许可|5]")]
    [InlineData("甲/ 1/ 2/|乙/ 3/ 4/|丙/ 5/", "{甲|1|2}\n{乙|3|4}\n[丙|5]")]
    [InlineData("甲/ /|乙/ 1/", "{甲|}\n{乙|1}")]
    public void Read_Table_GivesItsGrid(string table, string lines) => Assert.Equal(lines, LinesText.Read(OfficeFiles.Word(Table(table))));

    [Theory]
    [InlineData("<w:trPr><w:del/></w:trPr>", "{乙|2}")]
    [InlineData("<w:trPr><w:ins/></w:trPr>", "{甲|1}\n{乙|2}")]
    public void Read_TrackedRow_StandsAsAccepted(string properties, string lines) =>
        Assert.Equal(
            lines,
            LinesText.Read(
                OfficeFiles.Word($"<w:tbl><w:tr>{properties}{Cell("甲/")}{Cell("1/")}</w:tr><w:tr>{Cell("乙/")}{Cell("2/")}</w:tr></w:tbl>"))
        );

    [Fact]
    public void Read_TableInATable_OnlyLaysOutThePage() => Assert.Equal("文\n{甲|1}", LinesText.Read(OfficeFiles.Word(
        $"<w:tbl><w:tr>{Cell("文/")}<w:tc>{Table("甲/ 1/")}<w:p/></w:tc></w:tr></w:tbl>")));

    [Fact]
    public void Read_VerticalLabel_IsOneWord() =>
        Assert.Equal(
            "{结果维持|1}",
            LinesText.Read(
                OfficeFiles.Word(
                    $"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>结</w:t></w:r></w:p><w:p><w:r><w:t>果</w:t></w:r></w:p><w:p><w:r><w:t>维持</w:t></w:r></w:p></w:tc>{Cell("1/")}</w:tr></w:tbl>")
            ));

    [Fact]
    public void Read_NumberedHeadings_HaveTheirNumbers() => Assert.Equal(
        "一、总体情况\n（一）主动公开\n（二）依申请公开\n1.甲\n二、主动公开政府信息情况\n（一）乙\n5件",
        LinesText.Read(OfficeFiles.Word(
            Numbered(0, "总体情况") + Numbered(1, "主动公开") + Numbered(1, "依申请公开") + Numbered(2, "甲") + Numbered(0, "主动公开政府信息情况") +
            Numbered(1, "乙") + Numbered(1, "") + Numbered(1, "5件"), Lists)));

    [Theory]
    [InlineData("hyperlink", "http://192.0.2.1/ bad uri:", "External")]
    [InlineData("attachedTemplate", "file:///etc/passwd", "External")]
    [InlineData("image", "media/lost.png", "Internal")]
    [InlineData("vbaProject", "vbaProject.bin", "Internal")]
    public void Read_DocumentThatLeadsElsewhere_IsReadWithoutIt(string type, string target, string mode) =>
        Assert.Equal(
            "甲",
            LinesText.Read(
                OfficeFiles.Word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", relations: OfficeFiles.Relation("rId9", type, target, mode))));

    [Theory]
    [InlineData("<Types/>", "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w>&e;</w>")]
    [InlineData("<Types/>", "<w:document>")]
    [InlineData("<Types/>", "")]
    [InlineData(
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='x'/></Types>",
        "<w/>"
    )]
    public void Read_BrokenPart_IsAFinding(string types, string xml)
    {
        var read = new SourceReader(new ReadingLimits()).Read(OfficeFiles.Zip(("[Content_Types].xml", types), ("word/document.xml", xml)));
        Assert.Equal("READ-DAMAGED", Assert.Single(read.Findings).Code.Text);
    }

    [Fact]
    public void Read_ArchiveThatExplodes_IsLeftAtTheLimit()
    {
        var bomb = OfficeFiles.Word($"<w:p><w:r><w:t>{new string('一', 2_000_000)}</w:t></w:r></w:p>");
        var read = new SourceReader(new ReadingLimits { MaxExpandedBytes = 1_000_000 }).Read(bomb);
        Assert.True(bomb.Length < 50_000);
        Assert.Equal(("READ-EXPANDS", Severity.Error), (Assert.Single(read.Findings).Code.Text, read.Findings[0].Severity));
    }

    // “甲/r 1/2|…”: text / r begins a vertical merge, c goes on, a digit is the grid span.
    private static string Table(string table) =>
        $"<w:tbl>{string.Concat(table.Split('|').Select(row => $"<w:tr>{string.Concat(row.Split(' ').Select(Cell))}</w:tr>"))}</w:tbl>";

    private static string Cell(string cell)
    {
        var merge = cell.Split('/')[1] switch
        {
            "r" => "<w:vMerge w:val='restart'/>",
            "c" => "<w:vMerge/>",
            "" => "",
            var span => $"<w:gridSpan w:val='{span}'/>",
        };
        return $"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{cell.Split('/')[0]}</w:t></w:r></w:p></w:tc>";
    }

    private static string Numbered(int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
