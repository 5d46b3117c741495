using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The PDF of a part as written by Typst: its objects, and the numbers of those that a book has only once.</summary>
internal sealed partial class PartFile
{
    private static readonly string[] DeclaringEntries = ["Metadata", "OutputIntents"];

    private readonly ReadOnlyMemory<byte> pdf;
    private readonly CrossReferences table;
    private readonly Dictionary<int, int> pageIndex;

    /// <summary>Reads a part. Throws <see cref="RenderingException"/> if the file does not have the expected form.</summary>
    public PartFile(ReadOnlyMemory<byte> pdf)
    {
        this.pdf = pdf;
        table = CrossReferences.Read(pdf.Span);
        Catalog = Reference(table.Trailer, "Root") ?? throw Unreadable("catalogue");
        var catalog = Text(Catalog);
        Pages = Reference(catalog, "Pages") ?? throw Unreadable("pages");
        Tags = Reference(catalog, "StructTreeRoot") ?? throw Unreadable("tags");
        Outlines = Reference(catalog, "Outlines");
        Document = Number(DocumentElement().Match(Text(Tags))) ?? throw Unreadable("document element");
        var elements = References(Text(Document), "K").ToLookup(element => StandIn().IsMatch(Text(element)));
        (StandIns, Elements) = ([.. elements[true]], [.. elements[false]]);
        PageNumbers = References(Text(Pages), "Kids");
        pageIndex = PageNumbers.Index().ToDictionary(page => page.Item, page => page.Index);
        Bookmarks = Outlines is null ? [] : [.. Items(Outlines.Value)];
    }

    public ReadOnlySpan<byte> Head => pdf.Span[..table.FirstOffset];

    public int Size => table.Size;

    public string Trailer => table.Trailer;

    public IEnumerable<int> Objects => table.Objects.Keys.Where(number => !IsCut(number));

    public int Catalog { get; }

    public int Pages { get; }

    /// <summary>The root of the tag tree.</summary>
    public int Tags { get; }

    public int? Outlines { get; }

    /// <summary>The document element: the only element below the root of the tag tree.</summary>
    public int Document { get; }

    /// <summary>The elements below the document element, in order.</summary>
    public IReadOnlyList<int> Elements { get; }

    /// <summary>Empty elements that stand for headings of earlier parts.</summary>
    public IReadOnlyList<int> StandIns { get; }

    /// <summary>The page objects, in order.</summary>
    public IReadOnlyList<int> PageNumbers { get; private set; }

    /// <summary>The bookmark objects of all levels, in order.</summary>
    public IReadOnlyList<int> Bookmarks { get; }

    /// <summary>The objects that declare the kind of the file; a book needs them only once.</summary>
    public IEnumerable<int> Declarations =>
        DeclaringEntries.Select(entry => Reference(Text(Catalog), entry)).OfType<int>();

    /// <summary>Returns the bytes between <c>obj</c> and <c>endobj</c>.</summary>
    public ReadOnlyMemory<byte> Body(int number)
    {
        if (shortened is { } element && element.Number == number)
            return element.Body;
        var written = pdf[table.Objects.TryGetValue(number, out var extent) ? extent : throw Unreadable($"object {number}")];
        var start = written.Span.IndexOf("obj"u8) + 3;
        var end = written.Span.LastIndexOf("endobj"u8);
        return end < start ? throw Unreadable($"end of object {number}") : written[start..end].Trim("\r\n \t"u8);
    }

    public string Text(int number) => Encoding.Latin1.GetString(Body(number).Span);

    /// <summary>Returns the object with the destination of a bookmark.</summary>
    public int DestinationOf(int bookmark) => Reference(Text(bookmark), "Dest") ?? throw Unreadable("bookmark");

    /// <summary>Returns the index, from 0, of the page of a destination.</summary>
    public int PageOf(int destination)
    {
        var page = Number(DestinationPage().Match(Text(destination))) is { } number ? pageIndex.GetValueOrDefault(number, -1) : -1;
        return page >= 0 ? page : throw Unreadable("destination");
    }

    /// <summary>Returns the numbers in a list of references; the list must not contain anything else.</summary>
    private static IReadOnlyList<int> References(string body, string key)
    {
        var list = Regex.Match(body, $@"/{key}\s*\[(?<items>[^\]]*)\]", RegexOptions.CultureInvariant);
        var items = list.Groups["items"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!list.Success || items.Length % 3 != 0 || items.Where((item, i) => i % 3 == 2 && item != "R").Any())
            throw Unreadable(key);
        return [.. items.Where((_, i) => i % 3 == 0).Select(item => int.Parse(item, CultureInfo.InvariantCulture))];
    }

    /// <summary>Returns the entries of a name or number tree in the text of an object; empty if there is no such tree.</summary>
    public static string NamesOf(string body, string key)
    {
        var tree = Regex.Match(body, $@"/{key}\s*<<\s*/(?:Names|Nums)\s*\[(?<items>[^\]]*)\]", RegexOptions.CultureInvariant);
        if (!tree.Success && body.Contains($"/{key} ", StringComparison.Ordinal))
            throw Unreadable(key);
        return tree.Groups["items"].Value;
    }

    private IEnumerable<int> Items(int parent)
    {
        for (var item = Reference(Text(parent), "First"); item is { } number; item = Reference(Text(number), "Next"))
        {
            yield return number;
            foreach (var below in Items(number))
                yield return below;
        }
    }

    private static int? Reference(string body, string key) =>
        Number(Regex.Match(body, $@"/{key}\s+(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant));

    private static int? Number(Match match) =>
        match.Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static RenderingException Unreadable(string what) => new($"Typst wrote a PDF whose {what} cannot be read.");

    [GeneratedRegex(@"/K\s*\[\s*(?<number>\d+)\s+0\s+R\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentElement();

    [GeneratedRegex(@"/S\s*/H[1-6]\s(?:.*\s)?/K\s*\[\s*\]", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();

    [GeneratedRegex(@"\A\[\s*(?<number>\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex DestinationPage();
}
