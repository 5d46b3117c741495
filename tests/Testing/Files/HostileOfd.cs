using Compiler.Testing.Printing;

namespace Compiler.Testing.Files;

/// <summary>OFD files that are made to cost more than they weigh.</summary>
internal static class HostileOfd
{
    private const string Use = "<ofd:CompositeObject ID=\"4\" ResourceID=\"{0}\" Boundary=\"0 0 9 9\"/>";

    /// <summary>For each kind a file of so many repetitions.</summary>
    public static IEnumerable<KeyValuePair<string, (int Size, Func<int, byte[]> Make)>> Kinds { get; } =
    [
        new("ofd, texts", (5_000, size => Page(Texts(size)))),
        new("ofd, texts in one place", (5_000, size => Page(Repeat(Text("1", ""), size)))),
        new("ofd, one text", (40_000, size => Page(Text(Repeat("1", size), "DeltaX=\"g 1000000000 0.01\"")))),
        new("ofd, distances that nothing uses", (40_000, size => Page(Text("1", $"DeltaX=\"{Repeat("g 1000000000 1 ", size)}\"")))),
        new("ofd, lines", (5_000, size => Page(Paths(size)))),
        new("ofd, one outline", (10_000, size => Page(Path(Repeat("M 1 1 L 90 1 L 90 90 ", size))))),
        new("ofd, areas", (5_000, size => Page(Repeat("<ofd:PathObject Boundary=\"0 0 9 9\" Fill=\"true\"><ofd:FillColor Value=\"9\"/><ofd:AbbreviatedData>M 1 1 L 90 1 L 90 90 C</ofd:AbbreviatedData></ofd:PathObject>", size) + Repeat(Text("1", "", "<ofd:FillColor Value=\"255\"/>"), size)))),
        new("ofd, pages under one template", (40, size => Templates(size, Texts(200)))),
        new("ofd, drawings used again", (2_000, size => Drawings(1, Repeat(Use.Replace("{0}", "0", StringComparison.Ordinal), size)))),
        new("ofd, drawings in each other, twice each", (100, size => Drawings(size, Use.Replace("{0}", "0", StringComparison.Ordinal)))),
        new("ofd, resources that nothing uses", (10_000, size => Drawings(size, ""))),
        new("ofd, entries", (2_000, Entries)),
    ];

    private static byte[] Page(string content) => new OfdSketch().Page(page => page.Raw(content)).ToBytes();

    private static string Texts(int size) =>
        string.Concat(Enumerable.Range(0, size).Select(i => Text("申请1", "DeltaX=\"3 3\"", "", 10 + (i * 7 % 180), 10 + (i * 11 % 270))));

    private static string Text(string text, string distances, string elements = "", int x = 50, int y = 50) =>
        $"<ofd:TextObject Boundary=\"{x} {y} 9 9\" Size=\"3\">{elements}<ofd:TextCode X=\"0\" Y=\"0\" {distances}>{text}</ofd:TextCode></ofd:TextObject>";

    private static string Paths(int size) =>
        string.Concat(Enumerable.Range(0, size).Select(i => Path($"M 1 {i % 300} L 200 {i % 300} M {i % 200} 1 L {i % 200} 290")));

    private static string Path(string data) =>
        $"<ofd:PathObject Boundary=\"0 0 9 9\"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>";

    private static byte[] Templates(int pages, string content)
    {
        var sketch = new OfdSketch { Common = "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpl.xml\"/>" };
        sketch.File("Doc_0/Tpl.xml", OfdSketch.Xml("Page", $"<ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content>"));
        for (var i = 0; i < pages; i++)
            sketch.Page(page => page.Before = "<ofd:Template TemplateID=\"5\"/>");
        return sketch.ToBytes();
    }

    // Each drawing shows the next one twice, the last one a text.
    private static byte[] Drawings(int count, string content)
    {
        var drawings = Enumerable.Range(0, count).Select(i =>
            $"<ofd:CompositeGraphicUnit ID=\"{i}\"><ofd:Content>{(i == count - 1 ? Text("1", "") : Repeat(Use.Replace("{0}", $"{i + 1}", StringComparison.Ordinal), 2))}</ofd:Content></ofd:CompositeGraphicUnit>");
        return new OfdSketch { Common = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>" }
            .File(
                "Doc_0/Res.xml",
                OfdSketch.Xml("Res", $"<ofd:CompositeGraphicUnits>{string.Concat(drawings)}</ofd:CompositeGraphicUnits>"))
            .Page(page => page.Raw(content + Text("1", "")))
            .ToBytes();
    }

    private static byte[] Entries(int count)
    {
        var sketch = new OfdSketch().Page(page => page.Raw(Text("1", "")));
        for (var i = 0; i < count; i++)
            sketch.File($"Doc_0/Res/{i}", "");
        return sketch.ToBytes();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
