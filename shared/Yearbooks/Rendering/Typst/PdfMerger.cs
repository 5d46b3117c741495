using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compiler.Yearbooks.Data;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Binds the parts of a book into one PDF: joins pages, tag trees and bookmarks, and resolves links between parts. Each
/// part is packed at once, so that only one uncompressed part is in memory.
/// </summary>
internal sealed partial class PdfMerger
{
    /// <summary>The scheme that the template puts before the anchor of a link.</summary>
    public const string LinkScheme = "yearbook:";

    private readonly CompressedPdfWriter book;
    private readonly int pages;
    private readonly TagTree tags;
    private readonly BookmarkTree bookmarks;
    private readonly List<int> pageNumbers = [];
    private readonly SortedDictionary<string, (int Number, int Page)> destinations = new(StringComparer.Ordinal);
    private readonly List<(int Number, string Anchor, string Body)> links = [];
    private int parts;

    /// <summary>
    /// Creates the binder for a book. The draft of the front matter shows the number of its pages and the format of the
    /// file.
    /// </summary>
    public PdfMerger(PartFile draft)
    {
        book = new CompressedPdfWriter(new GrowingFile(), draft.Head);
        pages = book.Reserve(1);
        tags = new TagTree(book);
        bookmarks = new BookmarkTree(book);
        PageCount = draft.PageNumbers.Count;
    }

    /// <summary>The number of pages bound so far, including the front matter.</summary>
    public int PageCount { get; private set; }

    /// <summary>Returns the page of an anchor. Throws <see cref="RenderingException"/> if the anchor does not exist.</summary>
    public int PageOf(string anchor) => Find(anchor).Page;

    /// <summary>Adds the next part; its bookmarks have these levels and anchors.</summary>
    public void Add(PartFile part, IReadOnlyList<(int Level, string? Anchor)> headings)
    {
        if (part.Bookmarks.Count != headings.Count)
            throw new RenderingException($"Typst wrote {part.Bookmarks.Count} bookmarks for {headings.Count} headings.");
        var number = Write(part, isFront: false);
        pageNumbers.AddRange(part.PageNumbers.Select(number));
        tags.Append(part, number, parts);
        bookmarks.Append(part, Rewriter(number), part.Bookmarks.Zip(headings, (bookmark, heading) => (bookmark, heading.Level)));
        foreach (var (bookmark, heading) in part.Bookmarks.Zip(headings).Where(pair => pair.Second.Anchor is not null))
        {
            var destination = part.DestinationOf(bookmark);
            destinations.TryAdd(heading.Anchor!, (number(destination), PageCount + part.PageOf(destination) + 1));
        }

        PageCount += part.PageNumbers.Count;
    }

    /// <summary>Returns the book with this front matter; <paramref name="titleOf"/> returns the title at an anchor.</summary>
    public byte[] Finish(PartFile front, Func<string, string> titleOf)
    {
        var number = Write(front, isFront: true);
        pageNumbers.InsertRange(0, front.PageNumbers.Select(number));
        tags.Prepend(front, number, parts);
        foreach (var link in links)
            book.Write(link.Number, Link(link.Body, link.Anchor, titleOf));
        book.Write(pages, $"<< /Type /Pages /Count {pageNumbers.Count} /Kids [{PdfText.References(pageNumbers)}] >>");
        tags.Write();
        var outlines = bookmarks.Write();
        var rewriter = Rewriter(number);
        var catalog = Encoding.Latin1.GetString(rewriter.Rewrite(front.Body(front.Catalog).Span)).TrimEnd();
        var names = string.Join(' ', destinations.Select(place => $"({place.Key}) {place.Value.Number} 0 R"));
        var also =
            (outlines is { } root ? $" /Outlines {root} 0 R" : "")
            + (names.Length > 0 ? $" /Names << /Dests << /Names [{names}] >> >>" : "");
        book.Write(number(front.Catalog), $"{catalog[..^2]}{also} >>");
        return book.Finish(Encoding.Latin1.GetString(rewriter.Rewrite(Encoding.Latin1.GetBytes(front.Trailer))));
    }

    // Returns a function that maps the part's object numbers to the new ones.
    private Func<int, int> Write(PartFile part, bool isFront)
    {
        parts++;
        var first = book.Reserve(part.Size);
        int Number(int old) =>
            old == part.Pages ? pages : old == part.Tags ? tags.Root : old == part.Document ? tags.Document : first + old;
        var rewriter = Rewriter(Number);
        HashSet<int> once =
        [
            part.Catalog,
            part.Pages,
            part.Tags,
            part.Document,
            .. part.Bookmarks,
            .. part.StandIns,
            .. isFront ? [] : part.Declarations,
        ];
        if (part.Outlines is { } outlines)
            once.Add(outlines);
        foreach (var old in part.Objects.Where(old => !once.Contains(old)))
        {
            var body = rewriter.Rewrite(part.Body(old).Span);
            if (body.AsSpan().IndexOf("/URI (yearbook:"u8) < 0)
                book.Write(Number(old), body);
            else
                AddLink(Number(old), Encoding.Latin1.GetString(body));
        }

        return Number;
    }

    private PdfObjects Rewriter(Func<int, int> number) => new(number, tags.NextKey, $"P{parts}");

    private void AddLink(int number, string body)
    {
        var action = Action().Match(body);
        if (!action.Success)
            throw new RenderingException("Typst wrote a PDF with an unsupported link.");
        links.Add((number, action.Groups["anchor"].Value, body));
    }

    private string Link(string body, string anchor, Func<string, string> titleOf)
    {
        var words = PdfText.Encode(string.Create(CultureInfo.InvariantCulture, $"“{titleOf(anchor)}” 第 {Find(anchor).Page} 页"));
        return Alternative().Replace(Action().Replace(body, $"/Dest ({anchor})"), $"/Contents {words}");
    }

    private (int Number, int Page) Find(string anchor) =>
        destinations.TryGetValue(anchor, out var place)
            ? place
            : throw new RenderingException($"No printed block has the anchor “{anchor}”.");

    [GeneratedRegex(@"/A\s*<<[^<>]*/URI \(yearbook:(?<anchor>[^()\\]*)\)\s*>>", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"/Contents \(yearbook:[^()\\]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
