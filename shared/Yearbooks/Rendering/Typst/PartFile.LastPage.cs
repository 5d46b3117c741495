using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

internal sealed partial class PartFile
{
    private readonly HashSet<int> cut = [];
    private (int Number, byte[] Body)? shortened;

    /// <summary>Whether an object went with the last page.</summary>
    public bool IsCut(int number) => cut.Contains(number);

    /// <summary>
    /// Takes out the last page, and from the tags those rows of the last table that stand on it. Throws
    /// <see cref="RenderingException"/> if the tags do not have the expected form.
    /// </summary>
    /// <param name="rows">The number of rows on the pages before.</param>
    public void CutLastPage(int rows)
    {
        var tableBody = References(Text(Elements[^1]), "K")[^1];
        var tags = Text(tableBody);
        var kids = References(tags, "K");
        if (!tags.Contains("/S /TBody", StringComparison.Ordinal) || kids.Count <= rows)
            throw Unreadable("last table");
        shortened = (tableBody, Encoding.Latin1.GetBytes(Kids().Replace(tags, $"/K [{PdfText.References(kids.Take(rows))}]")));

        var page = PageNumbers[^1];
        var printed = Text(page);
        cut.UnionWith([page, .. Contents().Matches(printed).Select(Number).OfType<int>()]);
        if (printed.Contains("/Annots", StringComparison.Ordinal))
            cut.UnionWith(References(printed, "Annots"));
        // The list of the elements on the page, in the parent tree.
        var key = StructParents().Match(printed).Groups["number"].Value;
        var parents = Regex.Match(NamesOf(Text(Tags), "ParentTree"), $@"(?<![0-9]){key} (?<number>\d+) 0 R", RegexOptions.CultureInvariant);
        cut.Add(Number(parents) ?? throw Unreadable("parent tree"));
        foreach (var row in kids.Skip(rows))
            CutElement(row);
        PageNumbers = [.. PageNumbers.SkipLast(1)];
    }

    private void CutElement(int element)
    {
        cut.Add(element);
        var kids = Kids().Match(Text(element)).Groups["items"].Value;
        foreach (Match kid in Regex.Matches(Dictionaries().Replace(kids, ""), @"(?<number>\d+) 0 R", RegexOptions.CultureInvariant))
            CutElement(Number(kid)!.Value);
    }

    [GeneratedRegex(@"/K\s*\[(?<items>[^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Kids();

    [GeneratedRegex(@"<<[^<>]*>>", RegexOptions.CultureInvariant)]
    private static partial Regex Dictionaries();

    [GeneratedRegex(@"/Contents\s+(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"/StructParents\s+(?<number>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex StructParents();
}
