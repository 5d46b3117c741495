using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>The tables that are found in lines of text if a Chinese character has a certain width.</summary>
internal sealed class AlignedText
{
    // In Chinese characters. Lines are farther apart than in a paragraph: no label continues in the next line.
    private const double LineHeight = 1.75;

    private const int MinRows = 2;
    private const int WidthOfOneRow = 5;

    // If more rows than one in four have no label in their line, labels are broken over several lines.
    private const int MinRowsPerUnlabelled = 4;

    private readonly ImmutableArray<SourceLine> lines;
    private readonly int wide;
    private readonly List<UnruledLine?> placed;
    private readonly ImmutableArray<UnruledTable> tables;

    /// <summary>Finds the tables.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="wide">The number of columns that a Chinese character takes.</param>
    public AlignedText(ImmutableArray<SourceLine> lines, int wide)
    {
        (this.lines, this.wide) = (lines, wide);
        placed = [.. lines.Select((line, i) => IsOutsideTable(line.Prose) ? null : new UnruledLine(Pieces(line, i * LineHeight * wide)))];
        ImmutableArray<UnruledTable> found = [.. UnruledTable.Find([[.. placed.OfType<UnruledLine>()]])];
        var (figureRows, unlabelled) = (found.Sum(table => table.FigureRows), found.Sum(table => table.Unlabelled));
        var areBroken = unlabelled * MinRowsPerUnlabelled > figureRows && unlabelled < figureRows;
        tables = areBroken
            ? []
            : [.. found.Where(table => table.HasColumns && (table.FigureRows >= MinRows || table.Width >= WidthOfOneRow))];
    }

    /// <summary>
    /// Compares how well the texts are aligned: positive if more rows of this one share columns, or more of its columns have a label.
    /// </summary>
    public int CompareFit(AlignedText other) => Fit.CompareTo(other.Fit);

    /// <summary>Whether the rows of both have the same cells.</summary>
    public bool HasSameRows(AlignedText other) =>
        Rows().Zip(other.Rows()).All(pair =>
            pair.First.Cells.Length == pair.Second.Cells.Length
            && pair.First.Cells.Zip(pair.Second.Cells).All(cells => cells.First.Span.SequenceEqual(cells.Second.Span)));

    /// <summary>Returns the lines; those that are rows have cells.</summary>
    public ImmutableArray<SourceLine> Rows()
    {
        var rows = tables.SelectMany(table => table.Rows).ToLookup(row => row.Key, row => row.Value);
        return
        [
            .. lines.Select(
                (line, i) => placed[i] is { } text && rows.Contains(text) && rows[text].Last() is { } cells ? Row(line, cells) : line),
        ];
    }

    private (int Rows, int Labelled) Fit => (tables.Sum(table => table.FigureRows), tables.Sum(table => table.Labelled));

    // A sentence, or a page number, header or footer.
    private static bool IsOutsideTable(ReadOnlySpan<char> prose) =>
        prose.IsEmpty || prose.Contains('。') || PageFurniture.IsPageFurniture(prose);

    private static SourceLine Row(SourceLine line, ImmutableArray<string> cells) =>
        new(line.Number, [.. cells.Select(cell => cell.AsMemory())], IsRow: true) { Place = line.Place };

    // Two spaces separate cells.
    private ImmutableArray<PlacedText> Pieces(SourceLine line, double top)
    {
        var pieces = ImmutableArray.CreateBuilder<PlacedText>();
        var text = line.Prose;
        var (start, column) = (0, line.Indent);
        while (start < text.Length)
        {
            var length = LengthOfPiece(text[start..]);
            var piece = text.Slice(start, length);
            var right = column + Width(piece);
            pieces.Add(new PlacedText(piece.ToString(), new PageBox(column, top, right, top + wide), wide));
            var gap = ColumnText.Indent(text[(start + length)..]);
            (start, column) = (text.Length - text[(start + length)..].TrimStart().Length, right + gap);
        }

        return pieces.ToImmutable();
    }

    private int Width(ReadOnlySpan<char> piece) => wide == 1 ? piece.Length : ColumnText.Width(piece);

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
