using System.Xml.Linq;

namespace Compiler.Reading.Ofd;

/// <summary>What objects of a document refer to by number: drawing parameters and drawings that are used again.</summary>
/// <param name="shared">The resources of the document, for those of one page; else null.</param>
internal sealed class OfdResources(OfdResources? shared = null)
{
    private const int MaxParents = 16;

    private readonly Dictionary<string, XElement> drawParams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> drawings = new(StringComparer.Ordinal);

    public void Add(XElement resources)
    {
        foreach (var entry in resources.Children("DrawParams").SelectMany(list => list.Children("DrawParam")))
            drawParams.TryAdd(Id(entry), entry);
        foreach (var entry in resources.Children("CompositeGraphicUnits").SelectMany(list => list.Children("CompositeGraphicUnit")))
            drawings.TryAdd(Id(entry), entry);
    }

    /// <summary>The content of a drawing that composite objects show; null if there is none.</summary>
    public XElement? Drawing(string? id) =>
        id is null ? null
        : drawings.TryGetValue(id, out var drawing) ? drawing.Child("Content")
        : shared?.Drawing(id);

    /// <summary>The colour that the object itself states, or its drawing parameters, or those that they are based on.</summary>
    /// <param name="element">An object or a layer.</param>
    /// <param name="name">FillColor or StrokeColor.</param>
    public XElement? Colour(XElement element, string name)
    {
        var colour = element.Child(name);
        var id = element.Attribute("DrawParam")?.Value;
        for (var i = 0; colour is null && i < MaxParents && DrawParam(id) is { } parameters; i++)
        {
            colour = parameters.Child(name);
            id = parameters.Attribute("Relative")?.Value;
        }

        return colour;
    }

    private XElement? DrawParam(string? id) =>
        id is null ? null
        : drawParams.TryGetValue(id, out var parameters) ? parameters
        : shared?.DrawParam(id);

    private static string Id(XElement entry) => entry.Attribute("ID")?.Value ?? "";
}
