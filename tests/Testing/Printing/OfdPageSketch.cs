using System.Security;
using System.Text;

namespace Compiler.Testing.Printing;

/// <summary>A page of an OFD; lengths in points, from its upper left corner.</summary>
internal sealed class OfdPageSketch(double width, double height)
{
    private readonly StringBuilder objects = new();

    /// <summary>What stands before the content of the page: templates, resources.</summary>
    public string Before { get; set; } = "";

    public string Content =>
        $"{Before}<ofd:Area><ofd:PhysicalBox>0 0 {OfdSketch.Mm(width)} {OfdSketch.Mm(height)}</ofd:PhysicalBox></ofd:Area>"
        + $"<ofd:Content><ofd:Layer ID=\"1\">{objects}</ofd:Layer></ofd:Content>";

    /// <summary>Text from this point of its base line on, with these attributes and elements beside the usual ones.</summary>
    public OfdPageSketch Text(double x, double y, string text, double size = 10, string attributes = "", string elements = "") =>
        Raw(
            $"<ofd:TextObject ID=\"2\" Boundary=\"{OfdSketch.Mm(x)} {OfdSketch.Mm(y - size)} {OfdSketch.Mm(Width(text) * size)} {OfdSketch.Mm(size * 1.3)}\" Font=\"9\" Size=\"{OfdSketch.Mm(size)}\" {attributes}>{elements}"
            + $"<ofd:TextCode X=\"0\" Y=\"{OfdSketch.Mm(size)}\"{Deltas(text, size * 25.4 / 72)}>{Escape(text)}</ofd:TextCode></ofd:TextObject>");

    public OfdPageSketch Line(double x1, double y1, double x2, double y2) => Path($"M {Point(x1, y1)} L {Point(x2, y2)}");

    public OfdPageSketch Fill(double x, double y, double wide, double high, string colour = "0 0 0") =>
        Path(Rectangle(x, y, wide, high), "Stroke=\"false\" Fill=\"true\"", $"<ofd:FillColor Value=\"{colour}\"/>");

    /// <summary>An outline in millimetres of the page.</summary>
    public OfdPageSketch Path(string data, string attributes = "", string elements = "") =>
        Raw(
            $"<ofd:PathObject ID=\"3\" Boundary=\"0 0 {OfdSketch.Mm(width)} {OfdSketch.Mm(height)}\" LineWidth=\"0.25\" {attributes}>{elements}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>");

    public OfdPageSketch Raw(string xml)
    {
        objects.Append(xml).Append('\n');
        return this;
    }

    public static string Point(double x, double y) => $"{OfdSketch.Mm(x)} {OfdSketch.Mm(y)}";

    public static string Rectangle(double x, double y, double wide, double high) =>
        $"M {Point(x, y)} L {Point(x + wide, y)} L {Point(x + wide, y + high)} L {Point(x, y + high)} C";

    /// <summary>The distances between the characters of a text of this size, the same ones together.</summary>
    public static string Deltas(string text, double size)
    {
        var runs = new List<(double Width, int Count)>();
        foreach (var width in text.SkipLast(1).Select(character => Width($"{character}") * size))
        {
            if (runs is [.., var last] && last.Width == width)
                runs[^1] = (width, last.Count + 1);
            else
                runs.Add((width, 1));
        }

        var deltas = runs.Select(run => run.Count > 2
            ? $"g {run.Count} {OfdSketch.N(run.Width)}"
            : string.Join(' ', Enumerable.Repeat(OfdSketch.N(run.Width), run.Count)));
        return runs.Count > 0 ? $" DeltaX=\"{string.Join(' ', deltas)}\"" : "";
    }

    /// <summary>How wide a text is, in sizes.</summary>
    public static double Width(string text) => text.Sum(character => char.IsAscii(character) ? 0.5 : 1);

    public static string Escape(string text) => SecurityElement.Escape(text);
}
