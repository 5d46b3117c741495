using System.Xml.Linq;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Ofd;

/// <summary>
/// Draws the pages of a document as a person sees them: templates below and above, layers, and visible annotations on top. The
/// pictures of seals, which belong to signatures, are not drawn.
/// </summary>
/// <param name="package">The file.</param>
/// <param name="limits">How much it may have.</param>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class OfdPages(OfdPackage package, PdfLimits limits, SourceBuilder to)
{
    private const string A4 = "0 0 210 297";

    private readonly OfdBudget budget = new(limits.MaxGlyphs, to);

    /// <summary>A page; damaged if any object of it is, because nobody knows what is missing then.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="page">Its number in the document and its path.</param>
    /// <param name="number">Its number in the file, from 1.</param>
    public PdfPage Read(OfdDocument document, (string Id, string? Path) page, int number)
    {
        try
        {
            var root = Load(page.Path);
            var size = Size(document, root);
            document.AddResources(root, "PageRes", page.Path!);
            var canvas = new OfdCanvas(size, document.Resources, budget);
            DrawPage(canvas, document, root, 0);
            foreach (var path in document.Annotations(page.Id))
                DrawAnnotations(canvas, Load(path));
            return new PdfPage(number, size.Width, size.Height, canvas.Glyphs, canvas.Rules, canvas.Areas) { IsCovered = canvas.IsCovered };
        }
        catch (FormatException)
        {
            return new PdfPage(number, 0, 0, [], [], [], IsDamaged: true);
        }
    }

    private void DrawPage(OfdCanvas canvas, OfdDocument document, XElement page, int depth)
    {
        budget.CheckDepth(depth);
        budget.CountChildren(page);
        var templates = page.Children("Template").ToLookup(template => template.Attribute("ZOrder")?.Value == "Foreground");
        DrawTemplates(canvas, document, templates[false], depth);
        var layers = page.Children("Content").SelectMany(content => content.Children("Layer"));
        foreach (var layer in layers.OrderBy(Order))
        {
            budget.Count(layer);
            canvas.Draw(layer, OfdMatrix.Points, null, depth);
        }

        DrawTemplates(canvas, document, templates[true], depth);
    }

    private void DrawTemplates(OfdCanvas canvas, OfdDocument document, IEnumerable<XElement> templates, int depth)
    {
        foreach (var template in templates)
            DrawPage(canvas, document, Load(document.Template(template)), depth + 1);
    }

    private void DrawAnnotations(OfdCanvas canvas, XElement annotations)
    {
        foreach (var annotation in annotations.Elements())
        {
            budget.Count(annotation);
            budget.CountChildren(annotation);
            if (!OfdValues.Flag(annotation, "Visible", true))
                continue;
            foreach (var appearance in annotation.Children("Appearance"))
            {
                var place = appearance.Attribute("Boundary") is { } boundary ? OfdValues.Box(boundary.Value) : default;
                canvas.Draw(appearance, OfdMatrix.Points.AfterShift(place.Left, place.Top), null, 0);
            }
        }
    }

    private PageBox Size(OfdDocument document, XElement page)
    {
        var templates = page.Children("Template").Select(template => package.Load(document.Template(template)));
        var stated = templates
            .Prepend(page)
            .Select(root => OfdDocument.SizeIn(root?.Child("Area")))
            .Append(document.PageSize)
            .FirstOrDefault(size => !string.IsNullOrWhiteSpace(size));
        // Its upper left corner is the origin of the page, whatever its numbers are.
        var box = OfdValues.Box(stated ?? A4);
        var (width, height) = OfdMatrix.Points.Map(box.Width, box.Height);
        return width > 0 && height > 0 ? new PageBox(0, 0, width, height) : throw new FormatException("A page has no size.");
    }

    private XElement Load(string? path) => package.Load(path) ?? throw new FormatException("A file of the page is missing.");

    private static int Order(XElement layer) => layer.Attribute("Type")?.Value switch
    {
        "Background" => 0,
        "Foreground" => 2,
        _ => 1,
    };
}
