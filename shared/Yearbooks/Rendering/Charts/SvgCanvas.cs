using System.Globalization;
using System.Text;
using System.Xml;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Collects SVG shapes. Lengths are in points, y points down.</summary>
internal sealed class SvgCanvas(string family)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // Distance from the middle of a text line to its baseline, in em.
    private const double MiddleToBaseline = 0.36;

    private readonly List<Action<XmlWriter>> shapes = [];

    /// <summary>Adds a filled rectangle; an empty one is skipped.</summary>
    public void Rectangle(double x, double y, double width, double height, string fill)
    {
        if (width > 0 && height > 0)
            Add("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", fill));
    }

    /// <summary>Adds the outline of a rectangle, with the stroke inside.</summary>
    public void Frame(double x, double y, double width, double height, string stroke, double weight) =>
        Add("rect", ("x", x + (weight / 2)), ("y", y + (weight / 2)), ("width", width - weight), ("height", height - weight),
            ("fill", "none"), ("stroke", stroke), ("stroke-width", weight));

    public void Line(double x1, double y1, double x2, double y2, string stroke, double weight) =>
        Add("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-width", weight));

    /// <summary>Adds a line through these points.</summary>
    public void Polyline(IEnumerable<(double X, double Y)> points, string stroke, double weight) =>
        Add("polyline", ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
            ("fill", "none"), ("stroke", stroke), ("stroke-width", weight));

    /// <summary>Adds a closed shape.</summary>
    public void Polygon(IEnumerable<(double X, double Y)> points, string fill, string stroke, double weight) =>
        Add("polygon", ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
            ("fill", fill), ("stroke", stroke), ("stroke-width", weight));

    public void Circle(double x, double y, double radius, string fill, string stroke, double weight) =>
        Add("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", fill), ("stroke", stroke), ("stroke-width", weight));

    /// <summary>Adds one line of text, vertically centred at <paramref name="y"/>; an empty text is skipped.</summary>
    public void Text(string text, double x, double y, double size, string fill, TextAnchor anchor = TextAnchor.Start, bool isBold = false)
    {
        if (text.Length == 0)
            return;
        shapes.Add(xml =>
        {
            xml.WriteStartElement("text", Namespace);
            xml.WriteAttributeString("x", Number(x));
            xml.WriteAttributeString("y", Number(y + (MiddleToBaseline * size)));
            xml.WriteAttributeString("font-family", family);
            xml.WriteAttributeString("font-size", Number(size));
            if (isBold)
                xml.WriteAttributeString("font-weight", "bold");
            if (anchor != TextAnchor.Start)
                xml.WriteAttributeString("text-anchor", anchor == TextAnchor.End ? "end" : "middle");
            xml.WriteAttributeString("fill", fill);
            xml.WriteString(text);
            xml.WriteEndElement();
        });
    }

    /// <summary>Returns everything drawn so far.</summary>
    public Drawing Finish(double width, double height)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("width", Number(width));
            xml.WriteAttributeString("height", Number(height));
            xml.WriteAttributeString("viewBox", $"0 0 {Number(width)} {Number(height)}");
            foreach (var shape in shapes)
                shape(xml);
            xml.WriteEndElement();
        }

        return new Drawing(text.ToString(), width, height);
    }

    private void Add(string element, params (string Name, object Value)[] attributes) => shapes.Add(xml =>
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value as string ?? Number((double)value));
        xml.WriteEndElement();
    });

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The point of a text that is placed at x.</summary>
internal enum TextAnchor
{
    /// <summary>The start.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The end.</summary>
    End,
}
