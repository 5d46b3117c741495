using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Joins the bookmarks of the parts into one tree (ISO 32000-1, 12.3.3). A part may begin below a heading of the previous
/// part.
/// </summary>
internal sealed partial class BookmarkTree(CompressedPdfWriter book)
{
    private readonly Item root = new("", 0);

    /// <summary>Adds the bookmarks of a part, each with its level.</summary>
    public void Append(PartFile part, PdfObjects rewriter, IEnumerable<(int Number, int Level)> bookmarks)
    {
        foreach (var (bookmark, level) in bookmarks)
        {
            var parent = root;
            while (parent.Level < level - 1 && parent.Items.Count > 0 && parent.Items[^1].Level < level)
                parent = parent.Items[^1];
            var entries = Encoding.Latin1.GetString(rewriter.Rewrite(part.Body(bookmark).Span));
            parent.Items.Add(new Item(Relations().Replace(entries[2..^2], "").Trim(), level));
        }
    }

    /// <summary>Writes the tree. Returns the number of its root; null if there are no bookmarks.</summary>
    public int? Write()
    {
        if (root.Items.Count == 0)
            return null;
        var number = book.Reserve(1);
        book.Write(number, $"<< /Type /Outlines {WriteItems(root, number)} /Count {root.Items.Count} >>");
        return number;
    }

    private string WriteItems(Item parent, int parentNumber)
    {
        var first = book.Reserve(parent.Items.Count);
        for (var i = 0; i < parent.Items.Count; i++)
        {
            var (item, number) = (parent.Items[i], first + i);
            var before = i > 0 ? $" /Prev {number - 1} 0 R" : "";
            var after = i < parent.Items.Count - 1 ? $" /Next {number + 1} 0 R" : "";
            // Closed, as Typst writes them.
            var below = item.Items.Count > 0 ? $" {WriteItems(item, number)} /Count -{item.Items.Count}" : "";
            book.Write(number, $"<< {item.Entries} /Parent {parentNumber} 0 R{before}{after}{below} >>");
        }

        return $"/First {first} 0 R /Last {first + parent.Items.Count - 1} 0 R";
    }

    [GeneratedRegex(@"/(?:Parent|Prev|Next|First|Last)\s+\d+\s+0\s+R|/Count\s+-?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Relations();

    private sealed record Item(string Entries, int Level)
    {
        public List<Item> Items { get; } = [];
    }
}
