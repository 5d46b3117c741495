using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.OldWord;

/// <summary>What LibreOffice saves as .doc of what a .docx can have.</summary>
public sealed class OldWordConversionTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId='0'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='%1、'/></w:lvl>
          <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>
          <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>
        </w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
        """;

    private const string Change = "w:id='1' w:author='甲' w:date='2025-01-01T00:00:00Z'";

    private static readonly (string Body, string Lines)[] Documents =
    [
        (
            Numbered(0, "总体情况") + Numbered(1, "主动公开") + Numbered(1, "依申请公开") + Numbered(2, "甲") + Numbered(0, "主动公开政府信息情况")
                + Numbered(1, "乙") + Numbered(1, "") + Numbered(1, "5件"),
            "一、总体情况\n（一）主动公开\n（二）依申请公开\n1.甲\n二、主动公开政府信息情况\n（一）乙\n5件"),
        (Paragraph(Run("甲") + Run("乙", "<w:vanish/>") + Run("丙")), "甲丙"),
        (
            Paragraph(
                $"{Run("收到")}<w:del {Change}><w:r><w:delText>5</w:delText></w:r></w:del><w:ins {Change}>{Run("6")}</w:ins>{Run("件")}"),
            "收到6件"),
        (Paragraph(Run("共5件") + Run("1", "<w:vertAlign w:val='superscript'/>")), "共5件〔1〕"),
        (Paragraph($"{Run("甲")}<w:r><w:br/></w:r>{Run("乙")}<w:r><w:br w:type='page'/></w:r>{Run("丙")}"), "甲\n乙\n丙"),
        (
            Paragraph(
                $"{Run("文")}<w:r><w:pict><v:shape id='a' type='#_x0000_t202' style='position:absolute;width:90pt;height:40pt'><v:textbox>"
                    + $"<w:txbxContent>{Paragraph(Run("框"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
                + Paragraph(Run("后")),
            "文\n框\n后"),
        (Table(Cell("文"), $"<w:tc><w:tcPr/>{Table(Cell("甲"), Cell("1"))}<w:p/></w:tc>") + Paragraph(Run("后")), "文\n{甲|1}\n后"),
    ];

    [Fact]
    public void Read_SavedByLibreOffice_GivesTheLinesOfTheOriginal()
    {
        var files = Documents.Select(document => OfficeFiles.Word(document.Body, Lists)).ToList();
        Assert.All(Documents.Zip(files), pair => Assert.Equal(pair.First.Lines, LinesText.Read(pair.Second)));
        Assert.All(
            Documents.Zip(OfficeConversion.Convert(files, "docx", "doc")),
            pair => Assert.Equal(pair.First.Lines, LinesText.Read(pair.Second)));
    }

    private static string Paragraph(string content) => $"<w:p>{content}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>";

    private static string Numbered(int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr>{Run(text)}</w:p>";

    private static string Cell(string text) => $"<w:tc><w:tcPr><w:tcW w:w='1000' w:type='dxa'/></w:tcPr>{Paragraph(Run(text))}</w:tc>";

    private static string Table(params string[] cells) =>
        $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='1000'/></w:tblGrid><w:tr>{string.Concat(cells)}</w:tr></w:tbl>";
}
