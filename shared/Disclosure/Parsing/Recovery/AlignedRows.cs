using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>Converts lines of text to rows if spaces align their cells in columns.</summary>
internal static class AlignedRows
{
    // A Chinese character is two columns wide. Lines are farther apart than in a paragraph: no label continues in the next line.
    private const double Size = 2;
    private const double LineHeight = 3.5;

    // A text without end is no table.
    private const int MaxLines = 2000;

    private const int MinRows = 2;
    private const int WidthOfOneRow = 5;

    // If more rows than one in four have no label in their line, labels are broken over several lines.
    private const int MinRowsPerUnlabelled = 4;

    /// <summary>Returns the lines; those that are aligned rows have cells.</summary>
    public static ImmutableArray<SourceLine> Find(ImmutableArray<SourceLine> lines)
    {
        if (lines.Length > MaxLines || !lines.Any(line => line.Prose.Contains("  ", StringComparison.Ordinal)))
            return lines;
        var placed = lines.Select((line, i) => IsOutsideTable(line.Prose) ? null : new UnruledLine(Pieces(line, i * LineHeight))).ToList();
        var tables = UnruledTable.Find([[.. placed.OfType<UnruledLine>()]]).ToList();
        var (figureRows, unlabelled) = (tables.Sum(table => table.FigureRows), tables.Sum(table => table.Unlabelled));
        if (unlabelled * MinRowsPerUnlabelled > figureRows && unlabelled < figureRows)
            return lines;
        var rows = tables.Where(table => table.HasColumns && (table.FigureRows >= MinRows || table.Width >= WidthOfOneRow))
            .SelectMany(table => table.Rows).ToLookup(row => row.Key, row => row.Value);
        return
        [
            .. lines.Select(
                (line, i) => placed[i] is { } text && rows.Contains(text) && rows[text].Last() is { } cells ? Row(line, cells) : line),
        ];
    }

    // A sentence, or a page number, header or footer.
    private static bool IsOutsideTable(ReadOnlySpan<char> prose) =>
        prose.IsEmpty || prose.Contains('。') || PageFurniture.IsPageFurniture(prose);

    private static SourceLine Row(SourceLine line, ImmutableArray<string> cells) =>
        new(line.Number, [.. cells.Select(cell => cell.AsMemory())], IsRow: true) { Place = line.Place };

    // Two spaces separate cells.
    private static ImmutableArray<PlacedText> Pieces(SourceLine line, double top)
    {
        var pieces = ImmutableArray.CreateBuilder<PlacedText>();
        var text = line.Prose;
        var (start, column) = (0, line.Indent);
        while (start < text.Length)
        {
            var length = LengthOfPiece(text[start..]);
            var piece = text.Slice(start, length);
            var right = column + ColumnText.Width(piece);
            pieces.Add(new PlacedText(piece.ToString(), new PageBox(column, top, right, top + Size), Size));
            var gap = ColumnText.Indent(text[(start + length)..]);
            (start, column) = (text.Length - text[(start + length)..].TrimStart().Length, right + gap);
        }

        return pieces.ToImmutable();
    }

    private static int LengthOfPiece(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && ColumnText.Indent(text[i..]) > 1)
                return i;
        }

        return text.Length;
    }
}
