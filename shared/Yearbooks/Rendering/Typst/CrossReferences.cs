using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The offsets of the objects of a PDF with plain cross-reference tables (ISO 32000-1, 7.5.4), including updates.</summary>
/// <param name="FirstOffset">The offset of the first object.</param>
/// <param name="Size">The highest object number plus one.</param>
/// <param name="Objects">The byte ranges of the current objects, by number.</param>
/// <param name="Trailer">The trailer entries Root, Info and ID.</param>
internal sealed partial record CrossReferences(int FirstOffset, int Size, SortedList<int, Range> Objects, string Trailer)
{
    private const int EntryLength = 20;

    /// <summary>
    /// Reads the tables, starting with the last one. Throws <see cref="RenderingException"/> if Typst did not write the
    /// file in the expected form.
    /// </summary>
    public static CrossReferences Read(ReadOnlySpan<byte> pdf)
    {
        var offsets = new Dictionary<int, int>();
        var boundaries = new HashSet<int> { pdf.Length };
        string? newest = null;
        for (int? start = Number(Last().Match(Tail(pdf))); start is { } at;)
        {
            boundaries.Add(at);
            var trailer = ReadTable(pdf, at, offsets, boundaries);
            newest ??= trailer;
            var previous = Previous().Match(trailer);
            start = previous.Success ? Number(previous) : null;
        }

        int[] ends = [.. boundaries.Order()];
        var objects = new SortedList<int, Range>(offsets.Count);
        foreach (var (number, offset) in offsets.OrderBy(entry => entry.Key))
            objects.Add(number, offset..ends[Array.BinarySearch(ends, offset) + 1]);
        return new CrossReferences(
            offsets.Values.Min(),
            offsets.Keys.Max() + 1,
            objects,
            string.Join(' ', Entries().Matches(newest!).Select(match => match.Value)));
    }

    // Reads one section of consecutive numbers, as Typst writes it; returns the text of the trailer.
    private static string ReadTable(ReadOnlySpan<byte> pdf, int at, Dictionary<int, int> offsets, HashSet<int> boundaries)
    {
        var head = Section().Match(Encoding.Latin1.GetString(pdf.Slice(at, Math.Min(64, pdf.Length - at))));
        if (!head.Success)
            throw Unreadable();
        var (first, count) = (Number(head.Groups["first"]), Number(head.Groups["count"]));
        var entries = pdf[(at + head.Length)..];
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            if (entry[17] != (byte)'n')
                continue;
            var offset = int.Parse(entry[..10], NumberStyles.None, CultureInfo.InvariantCulture);
            boundaries.Add(offset);
            offsets.TryAdd(first + i, offset);
        }

        var trailer = entries[(count * EntryLength)..];
        var end = trailer.IndexOf("startxref"u8);
        return trailer.StartsWith("trailer"u8) && end > 0 ? Encoding.Latin1.GetString(trailer[..end]) : throw Unreadable();
    }

    private static string Tail(ReadOnlySpan<byte> pdf) => Encoding.Latin1.GetString(pdf[Math.Max(0, pdf.Length - 64)..]);

    private static int Number(Match match) => match.Success ? Number(match.Groups["number"]) : throw Unreadable();

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static RenderingException Unreadable() => new("Typst wrote a PDF whose cross-reference table cannot be read.");

    [GeneratedRegex(@"startxref\s+(?<number>\d+)\s+%%EOF\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(@"/Prev\s+(?<number>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Previous();

    [GeneratedRegex(@"\Axref\s+(?<first>\d+)\s+(?<count>\d+)\s*?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"/(?:Root|Info)\s+\d+\s+\d+\s+R|/ID\s*\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Entries();
}
