using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>Joins the tag trees of the parts into one (ISO 32000-1, 14.7), with all elements below one document element.</summary>
internal sealed partial class TagTree(CompressedPdfWriter book)
{
    private readonly List<int> elements = [];
    private readonly List<(int Key, int Number)> parents = [];
    private readonly SortedDictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> roles = new(StringComparer.Ordinal);

    public int Root { get; } = book.Reserve(1);

    public int Document { get; } = book.Reserve(1);

    /// <summary>The first key for the parent tree of the next part.</summary>
    public int NextKey { get; private set; }

    /// <summary>Appends the tree of a part.</summary>
    public void Append(PartFile part, Func<int, int> number, int partNumber) => Insert(elements.Count, part, number, partNumber);

    /// <summary>Prepends the tree of a part.</summary>
    public void Prepend(PartFile part, Func<int, int> number, int partNumber) => Insert(0, part, number, partNumber);

    /// <summary>Writes the root and the document element.</summary>
    public void Write()
    {
        book.Write(Document, $"<< /Type /StructElem /S /Document /P {Root} 0 R /K [{PdfText.References(elements)}] >>");
        var tree = new StringBuilder($"<< /Type /StructTreeRoot /K [{Document} 0 R] /RoleMap << ");
        foreach (var (role, standard) in roles)
            tree.Append(CultureInfo.InvariantCulture, $"/{role} /{standard} ");
        tree.Append(">> /ParentTree << /Nums [");
        foreach (var (key, parent) in parents)
            tree.Append(CultureInfo.InvariantCulture, $"{key} {parent} 0 R ");
        tree.Append("] >>");
        if (names.Count > 0)
        {
            tree.Append(" /IDTree << /Names [");
            foreach (var (name, element) in names)
                tree.Append(CultureInfo.InvariantCulture, $"({name}) {element} 0 R ");
            tree.Append("] >>");
        }

        book.Write(Root, tree.Append(CultureInfo.InvariantCulture, $" /ParentTreeNextKey {NextKey} >>").ToString());
    }

    private void Insert(int at, PartFile part, Func<int, int> number, int partNumber)
    {
        elements.InsertRange(at, part.Elements.Select(number));
        var root = part.Text(part.Tags);
        foreach (Match role in Role().Matches(RoleMap().Match(root).Groups["roles"].Value))
            roles[role.Groups["role"].Value] = role.Groups["standard"].Value;
        foreach (Match name in Name().Matches(PartFile.NamesOf(root, "IDTree")))
            names.Add($"P{partNumber}{name.Groups["key"].Value}", number(Number(name, "number")));
        var first = NextKey;
        foreach (Match key in Key().Matches(PartFile.NamesOf(root, "ParentTree")))
        {
            if (part.IsCut(Number(key, "number")))
                continue;
            parents.Add((first + Number(key, "key"), number(Number(key, "number"))));
            NextKey = parents[^1].Key + 1;
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/RoleMap\s*<<(?<roles>[^<>]*)>>", RegexOptions.CultureInvariant)]
    private static partial Regex RoleMap();

    [GeneratedRegex(@"/(?<role>\w+)\s+/(?<standard>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\((?<key>[^()\\]*)\)\s+(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<key>\d+)\s+(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
