using System.Xml.Linq;

namespace Compiler.Reading.Ofd;

/// <summary>One document of an OFD: its pages, and what they share.</summary>
internal sealed class OfdDocument
{
    private readonly OfdPackage package;
    private readonly string path;
    private readonly XElement? common;
    private readonly Dictionary<string, string?> templates = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> annotations;
    private readonly HashSet<string> resourceFiles = new(StringComparer.Ordinal);

    private OfdDocument(OfdPackage package, string path, XElement root)
    {
        (this.package, this.path) = (package, path);
        common = root.Child("CommonData");
        foreach (var template in common?.Children("TemplatePage") ?? [])
            templates.TryAdd(template.Attribute("ID")?.Value ?? "", Locate(template));
        AddResources(common, "PublicRes", path);
        AddResources(common, "DocumentRes", path);
        Pages = [.. root.Children("Pages").SelectMany(pages => pages.Children("Page")).Select(page => (Id(page), Locate(page)))];
        annotations = FindAnnotations(root);
    }

    /// <summary>The number and the path of each page; no path if the page is missing.</summary>
    public IReadOnlyList<(string Id, string? Path)> Pages { get; }

    /// <summary>What the objects of its pages refer to.</summary>
    public OfdResources Resources { get; } = new();

    /// <summary>The default size of pages, as text; null if it is not stated.</summary>
    public string? PageSize => SizeIn(common?.Child("PageArea"));

    /// <summary>The document with this root; null if that is missing or damaged.</summary>
    public static OfdDocument? Open(OfdPackage package, string? path) =>
        path is not null && package.Load(path) is { } root ? new OfdDocument(package, path, root) : null;

    /// <summary>The size of a page as it stands in its area, or the area of the document.</summary>
    public static string? SizeIn(XElement? area) => area?.Child("PhysicalBox")?.Value;

    /// <summary>The path of the template that a page uses; null if there is none.</summary>
    public string? Template(XElement use) => templates.GetValueOrDefault(use.Attribute("TemplateID")?.Value ?? "");

    /// <summary>The paths of the annotations of a page.</summary>
    public IEnumerable<string> Annotations(string page) => annotations[page];

    /// <summary>Adds the resources that an element of a file names, each file once.</summary>
    public void AddResources(XElement? element, string name, string from)
    {
        foreach (var file in element?.Children(name) ?? [])
        {
            if (package.Resolve(from, file.Value) is { } found && resourceFiles.Add(found) && package.Load(found) is { } content)
                Resources.Add(content);
        }
    }

    // Programs leave references to annotations that they have deleted.
    private ILookup<string, string> FindAnnotations(XElement root)
    {
        var list = package.Resolve(path, root.Child("Annotations")?.Value);
        return (package.Load(list)?.Children("Page") ?? [])
            .SelectMany(page => page.Children("FileLoc"), (page, file) => (page, Path: package.Resolve(list!, file.Value)))
            .Where(entry => entry.Path is not null)
            .ToLookup(entry => entry.page.Attribute("PageID")?.Value ?? "", entry => entry.Path!, StringComparer.Ordinal);
    }

    private string? Locate(XElement element) => package.Resolve(path, element.Attribute("BaseLoc")?.Value);

    private static string Id(XElement element) => element.Attribute("ID")?.Value ?? "";
}
