using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compiler.Testing.Printing;

/// <summary>A hand-made OFD: the files that the standard asks for, and what a test adds.</summary>
internal sealed class OfdSketch
{
    private const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private readonly List<OfdPageSketch> pages = [];
    private readonly List<(string Name, byte[] Content)> files = [];

    /// <summary>What stands in the common data of the document, beside the size of its pages: templates, resources.</summary>
    public string Common { get; init; } = "";

    /// <summary>What stands in the document after its pages.</summary>
    public string AfterPages { get; init; } = "";

    /// <summary>What stands in the body of the document in the first file.</summary>
    public string Body { get; init; } = "";

    public OfdSketch Page(Action<OfdPageSketch> draw, double width = 600, double height = 800)
    {
        var page = new OfdPageSketch(width, height);
        draw(page);
        pages.Add(page);
        return this;
    }

    /// <summary>Another file; “Doc_0/Res.xml”.</summary>
    public OfdSketch File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public OfdSketch File(string name, byte[] content)
    {
        files.Add((name, content));
        return this;
    }

    /// <summary>An XML file with this root element and content.</summary>
    public static string Xml(string root, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:{root} {Namespace}>{content}</ofd:{root}>";

    /// <summary>A length in points, as millimetres.</summary>
    public static string Mm(double points) => N(points * 25.4 / 72);

    public static string N(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts().Concat(files))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    // What a test adds under the same name takes the place of what stands here.
    private IEnumerable<(string Name, byte[] Content)> Parts()
    {
        var list = string.Concat(pages.Select((_, i) => $"<ofd:Page ID=\"{i + 1}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"));
        (string Name, string Text)[] texts =
        [
            (
                "OFD.xml",
                Xml("OFD", $"<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>{Body}</ofd:DocBody>")),
            (
                "Doc_0/Document.xml",
                Xml(
                    "Document",
                    $"<ofd:CommonData><ofd:MaxUnitID>1</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{Common}</ofd:CommonData><ofd:Pages>{list}</ofd:Pages>{AfterPages}")),
            .. pages.Select((page, i) => ($"Doc_0/Pages/Page_{i}/Content.xml", Xml("Page", page.Content))),
        ];
        return texts.Where(text => !files.Exists(file => file.Name == text.Name))
            .Select(text => (text.Name, Encoding.UTF8.GetBytes(text.Text)));
    }
}
