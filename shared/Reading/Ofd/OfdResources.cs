using System.Xml.Linq;

namespace Compiler.Reading.Ofd;

/// <summary>
/// What objects of a document refer to by number: drawing parameters, and drawings that are used again. The numbers are unique in a
/// document; what stands under one that is not is unknown.
/// </summary>
internal sealed class OfdResources
{
    private const int MaxParents = 16;

    private readonly Dictionary<string, (OfdColour? Fill, OfdColour? Stroke, string? Parent)?> drawParams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement?> drawings = new(StringComparer.Ordinal);

    /// <summary>Adds those of a file.</summary>
    public void Add(XElement resources)
    {
        foreach (var entry in resources.Children("DrawParams").SelectMany(list => list.Children("DrawParam")))
        {
            var fill = OfdColour.Parse(entry.Child("FillColor"));
            var stroke = OfdColour.Parse(entry.Child("StrokeColor"));
            if (!drawParams.TryAdd(Id(entry), (fill, stroke, entry.Attribute("Relative")?.Value)))
                drawParams[Id(entry)] = null;
        }

        foreach (var entry in resources.Children("CompositeGraphicUnits").SelectMany(list => list.Children("CompositeGraphicUnit")))
        {
            if (!drawings.TryAdd(Id(entry), entry.Child("Content")))
                drawings[Id(entry)] = null;
        }
    }

    /// <summary>The content of the drawing that a composite object shows; null if it is unknown.</summary>
    public XElement? Drawing(XElement composite) =>
        composite.Attribute("ResourceID") is { } id ? drawings.GetValueOrDefault(id.Value) : null;

    /// <summary>The fill colour that an object states, or its drawing parameters, or those on which they are based.</summary>
    public OfdColour? Fill(XElement element) => OfdColour.Parse(element.Child("FillColor")) ?? Colours(element).Fill;

    /// <summary>The colour of its lines, likewise.</summary>
    public OfdColour? Stroke(XElement element) => OfdColour.Parse(element.Child("StrokeColor")) ?? Colours(element).Stroke;

    private (OfdColour? Fill, OfdColour? Stroke) Colours(XElement element)
    {
        var (fill, stroke) = (default(OfdColour?), default(OfdColour?));
        var id = element.Attribute("DrawParam")?.Value;
        for (var i = 0; i < MaxParents && id is not null && drawParams.GetValueOrDefault(id) is { } parameters; i++)
        {
            (fill, stroke) = (fill ?? parameters.Fill, stroke ?? parameters.Stroke);
            id = parameters.Parent;
        }

        return (fill, stroke);
    }

    private static string Id(XElement entry) => entry.Attribute("ID")?.Value ?? "";
}
