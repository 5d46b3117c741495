using System.Globalization;
using System.Text;

namespace Compiler.Testing.Printing;

/// <summary>A hand-made PDF: plain content streams, one font whose codes are the characters themselves.</summary>
internal sealed class PdfSketch
{
    private readonly List<PageSketch> pages = [];

    /// <summary>Asks for a password that nobody knows.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether the font says which characters its codes stand for.</summary>
    public bool HasUnicode { get; init; } = true;

    /// <summary>From which code to which, and what the first stands for.</summary>
    public string UnicodeRange { get; init; } = "<0000> <FFFF> <0000>";

    public PdfSketch Page(Action<PageSketch> draw, double width = 600, double height = 800, int rotate = 0)
    {
        var page = new PageSketch(width, height, rotate);
        draw(page);
        pages.Add(page);
        return this;
    }

    public byte[] ToBytes()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{7 + (i * 2)} 0 R"))}] >>",
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Sketch /Encoding /Identity-H /DescendantFonts [4 0 R]{(HasUnicode ? " /ToUnicode 6 0 R" : "")} >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sketch /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 [250] 33 126 500] >>",
            "<< /Type /FontDescriptor /FontName /Sketch /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream(
                $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sketch def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange {UnicodeRange} endbfrange endcmap end end"),
        };
        foreach (var page in pages)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Number(page.Width)} {Number(page.Height)}] /Rotate {page.Rotate} /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(page.Content));
        }

        return Encoding.Latin1.GetBytes(File(objects));
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private string File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (text, index) in objects.Select((text, index) => (text, index)))
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        var key = new string('A', 64);
        var encrypt = IsLocked
            ? $" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<{key[..32]}> <{key[..32]}>]"
            : "";
        file.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R{encrypt} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }
}

/// <summary>A page; lengths in points, from the left and from the top of the page as it lies in the file.</summary>
internal sealed class PageSketch(double width, double height, int rotate)
{
    private readonly StringBuilder content = new();

    public double Width => width;

    public double Height => height;

    public int Rotate => rotate;

    public string Content => content.ToString();

    /// <summary>Text from this point of its base line on; <paramref name="turn"/> quarters clockwise.</summary>
    public PageSketch Text(double x, double y, string text, double size = 10, int turn = 0, double spacing = 0)
    {
        var (cos, sin) = (turn % 2 == 0 ? 1 - turn : 0, turn % 2 == 1 ? turn - 2 : 0);
        var codes = string.Concat(text.Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
        return Raw($"BT /F {N(size)} Tf {N(spacing)} Tc {cos} {sin} {-sin} {cos} {N(x)} {N(height - y)} Tm <{codes}> Tj ET");
    }

    /// <summary>Large grey text that rises from this point at half a right angle.</summary>
    public PageSketch Oblique(double x, double y, string text, double size)
    {
        var codes = string.Concat(text.Select(character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
        return Raw($"q 0.85 g BT /F {N(size)} Tf 0.707 0.707 -0.707 0.707 {N(x)} {N(height - y)} Tm <{codes}> Tj ET Q");
    }

    public PageSketch Line(double x1, double y1, double x2, double y2) => Raw($"{N(x1)} {N(height - y1)} m {N(x2)} {N(height - y2)} l S");

    public PageSketch Fill(double x, double y, double wide, double high, double grey = 0) =>
        Raw($"q {N(grey)} g {N(x)} {N(height - y - high)} {N(wide)} {N(high)} re f Q");

    public PageSketch Raw(string operators)
    {
        content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>A table whose cells are all drawn, from its upper left corner on.</summary>
    public PageSketch Grid(double x, double y, double[] columns, double[] rows)
    {
        foreach (var line in Ends(y, rows))
            Line(x, line, x + columns.Sum(), line);
        foreach (var line in Ends(x, columns))
            Line(line, y, line, y + rows.Sum());
        return this;
    }

    private static IEnumerable<double> Ends(double start, double[] sizes) =>
        Enumerable.Range(0, sizes.Length + 1).Select(count => start + sizes.Take(count).Sum());

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
