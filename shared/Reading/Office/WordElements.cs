using System.Globalization;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>Traverses the elements of a Word document as if all changes were accepted.</summary>
internal static class WordElements
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The content of an element: the first of alternatives, without deleted or moved text.</summary>
    public static IEnumerable<OpenXmlElement> Content(OpenXmlElement element) => element.LocalName switch
    {
        "AlternateContent" => Alternative(element),
        "del" or "moveFrom" or "pPr" or "rPr" or "tblPr" or "trPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "sectPr" => [],
        _ => element.ChildElements,
    };

    /// <summary>The rows of a table or the cells of a row, including those inside content controls and insertions.</summary>
    public static IEnumerable<OpenXmlElement> Children(OpenXmlElement element, string name)
    {
        foreach (var child in Content(element))
        {
            if (child.LocalName == name)
            {
                yield return child;
            }
            else if (
                child.LocalName
                is "sdt"
                    or "sdtContent"
                    or "customXml"
                    or "ins"
                    or "moveTo"
                    or "smartTag"
                    or "AlternateContent"
                    or "Choice"
                    or "Fallback")
            {
                foreach (var inner in Children(child, name))
                    yield return inner;
            }
        }
    }

    /// <summary>Whether a row or cell is deleted or hidden.</summary>
    public static bool IsDeletedOrHidden(OpenXmlElement element) =>
        Child(element, "trPr", "tcPr") is { } properties
        && properties.ChildElements.Any(child => child.LocalName is "del" or "cellDel" || (child.LocalName == "hidden" && IsEnabled(child)));

    /// <summary>The first child with one of these names.</summary>
    public static OpenXmlElement? Child(OpenXmlElement? element, params ReadOnlySpan<string> names)
    {
        if (element is null)
            return null;
        foreach (var child in element.ChildElements)
        {
            if (names.Contains(child.LocalName))
                return child;
        }

        return null;
    }

    /// <summary>Whether a property is present and not switched off.</summary>
    public static bool IsEnabled(OpenXmlElement? property) => property is not null && Value(property) is not ("0" or "false" or "off" or "none");

    /// <summary>The raw value of a property.</summary>
    public static string? Value(OpenXmlElement? property, string name = "val")
    {
        foreach (var attribute in property?.GetAttributes() ?? [])
        {
            if (attribute.LocalName == name && attribute.NamespaceUri is Main or "")
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The value of a property as an integer; null if it is not one.</summary>
    public static int? Number(OpenXmlElement? property, string name = "val") =>
        int.TryParse(Value(property, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<OpenXmlElement> Alternative(OpenXmlElement alternatives) =>
        (Child(alternatives, "Choice") ?? Child(alternatives, "Fallback"))?.ChildElements ?? Enumerable.Empty<OpenXmlElement>();
}
