using System.Globalization;
using System.Xml.Linq;
using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Ofd;

/// <summary>
/// Parses values by the data types of the standard (GB/T 33190-2016, 7.3). Throws <see cref="FormatException"/> for other values.
/// </summary>
internal static class OfdValues
{
    private const double MaxNumber = 1_000_000_000;

    public static double Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MaxNumber
            ? number
            : throw new FormatException("This is not a number.");

    /// <summary>A number; this one if the attribute is missing.</summary>
    public static double Number(XElement element, string name, double otherwise) =>
        element.Attribute(name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? Number(text) : otherwise;

    /// <summary>Whether the attribute is true; this if it is missing.</summary>
    public static bool Flag(XElement element, string name, bool otherwise) => element.Attribute(name)?.Value.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => otherwise,
    };

    /// <summary>The box that is stated as x, y, width and height.</summary>
    public static PageBox Box(string? text)
    {
        var words = new OfdWords(text);
        var (x, y) = (words.NextNumber(), words.NextNumber());
        return new PageBox(x, y, x + words.NextNumber(), y + words.NextNumber());
    }

    /// <summary>The map from an object to its parent: first its CTM, then to the corner of its boundary.</summary>
    public static OfdMatrix Matrix(XElement element)
    {
        var boundary = Box(element.Attribute("Boundary")?.Value);
        var place = new OfdMatrix(1, 0, 0, 1, boundary.Left, boundary.Top);
        if (element.Attribute("CTM")?.Value is not { } text || string.IsNullOrWhiteSpace(text))
            return place;
        var ctm = new OfdWords(text);
        return place.After(
            new OfdMatrix(ctm.NextNumber(), ctm.NextNumber(), ctm.NextNumber(), ctm.NextNumber(), ctm.NextNumber(), ctm.NextNumber()));
    }

    /// <summary>The children of this name, whatever their namespace: older programs write others than the standard's.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();
}
