using System.IO.Compression;
using System.Text;

namespace Compiler.Testing.Files;

/// <summary>Office files with nothing in them but what a test is about.</summary>
internal static class OfficeFiles
{
    private const string WordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string SheetMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The beginning of a protected document: a compound file that wraps it.</summary>
    public static byte[] Encrypted { get; } =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

    /// <summary>A document with this body.</summary>
    public static byte[] Word(string body, string numbering = "", string relations = "") => Zip(
        ("[Content_Types].xml", Types(
            ("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
            ("/word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"))),
        ("_rels/.rels", Relations(Relation("rId1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Relations(Relation("rId1", "numbering", "numbering.xml") + relations)),
        ("word/numbering.xml", $"<w:numbering xmlns:w='{WordMain}'>{numbering}</w:numbering>"),
        ("word/document.xml", WordXml(body)));

    /// <summary>The main part of a document with this body.</summary>
    public static string WordXml(string body) =>
        $"<w:document xmlns:w='{WordMain}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + $"xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml'><w:body>{body}</w:body></w:document>";

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Workbook(string state, string rows, string after = "") =>
        Zip(
            (
                "[Content_Types].xml",
                Types(
                    ("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                    ("/xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"))),
            ("_rels/.rels", Relations(Relation("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Relations(Relation("rId1", "worksheet", "worksheets/sheet1.xml"))),
            (
                "xl/workbook.xml",
                $"<workbook xmlns='{SheetMain}' xmlns:r='{Office}'><sheets><sheet name='表三' sheetId='1' state='{state}' r:id='rId1'/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{SheetMain}'><sheetData>{rows}</sheetData>{after}</worksheet>"));

    /// <summary>A workbook of one sheet whose cells share strings.</summary>
    public static byte[] WorkbookOfStrings(string rows, params string[] strings) =>
        Zip(
            (
                "[Content_Types].xml",
                Types(
                    ("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                    ("/xl/sharedStrings.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"),
                    ("/xl/worksheets/sheet1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"))),
            ("_rels/.rels", Relations(Relation("rId1", "officeDocument", "xl/workbook.xml"))),
            (
                "xl/_rels/workbook.xml.rels",
                Relations(Relation("rId1", "worksheet", "worksheets/sheet1.xml") + Relation("rId2", "sharedStrings", "sharedStrings.xml"))),
            (
                "xl/sharedStrings.xml",
                $"<sst xmlns='{SheetMain}'>{string.Concat(strings.Select(text => $"<si><t xml:space='preserve'>{text}</t></si>"))}</sst>"),
            (
                "xl/workbook.xml",
                $"<workbook xmlns='{SheetMain}' xmlns:r='{Office}'><sheets><sheet name='表三' sheetId='1' r:id='rId1'/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns='{SheetMain}'><sheetData>{rows}</sheetData></worksheet>"));

    /// <summary>An archive of these files.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A relation of a part.</summary>
    public static string Relation(string id, string type, string target, string mode = "Internal") =>
        $"<Relationship Id='{id}' Type='{Office}/{type}' Target='{target}' TargetMode='{mode}'/>";

    private static string Relations(string relations) => $"<Relationships xmlns='{Package}/relationships'>{relations}</Relationships>";

    private static string Types(params (string Part, string Type)[] parts) =>
        $"<Types xmlns='{Package}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        + string.Concat(parts.Select(part => $"<Override PartName='{part.Part}' ContentType='{part.Type}'/>")) + "</Types>";
}
