using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>The tables that are found in lines of text if a Chinese character has a certain width.</summary>
internal sealed class AlignedText
{
    private const double Size = 2;

    // Lines are farther apart than in a paragraph: no label continues in the next line.
    private const double LineHeight = 3.5;

    // pdftotext puts texts that are half a line apart on lines of their own.
    private const double HalfLineHeight = 1.6;

    // A text without end is no table.
    private const int MaxLines = 2000;

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
        (placed, tables, HasAllRows) = ([], [], true);
        if (lines.Length > MaxLines || !lines.Any(line => line.Prose.Contains("  ", StringComparison.Ordinal)))
            return;
        var hasHalfLines = wide == 1;
        var tops = Tops(hasHalfLines ? HalfLineHeight : LineHeight);
        placed = [.. lines.Select((line, i) => IsOutsideTable(line.Prose) ? null : new UnruledLine(Pieces(line, tops[i])))];
        ImmutableArray<UnruledTable> found = [.. UnruledTable.Find(Pages())];
        var (figureRows, unlabelled) = (found.Sum(table => table.FigureRows), found.Sum(table => table.Unlabelled));
        var areBroken = !hasHalfLines && unlabelled * MinRowsPerUnlabelled > figureRows && unlabelled < figureRows;
        tables = areBroken
            ? []
            : [.. found.Where(table => table.HasColumns && (table.FigureRows >= MinRows || table.Width >= WidthOfOneRow))];
        HasAllRows = tables.Length == found.Length;
    }

    /// <summary>Whether all figures of the text are in columns.</summary>
    public bool HasAllRows { get; }

    /// <summary>The number of rows in tables whose figures are all in columns.</summary>
    public int FittingRows => tables.Sum(table => table.FigureRows);

    /// <summary>The number of their columns with a label.</summary>
    public int Labelled => tables.Sum(table => table.Labelled);

    /// <summary>Returns the lines; those that are rows have cells.</summary>
    public ImmutableArray<SourceLine> Rows()
    {
        if (tables.IsEmpty)
            return lines;
        var rows = tables.SelectMany(table => table.Rows).ToLookup(row => row.Key, row => row.Value);
        return
        [
            .. lines
                .Select((line, i) => placed[i] is not { } text || !rows.Contains(text) ? line
                    : rows[text].Last() is { } cells ? Row(line, cells)
                    : (SourceLine?)null)
                .OfType<SourceLine>(),
        ];
    }

    // Nothing continues below an empty line.
    private double[] Tops(double lineHeight)
    {
        var top = 0.0;
        return [.. lines.Select(line => top += line.IsEmpty ? LineHeight : lineHeight)];
    }

    private List<List<UnruledLine>> Pages()
    {
        var pages = new List<List<UnruledLine>> { new() };
        for (var i = 0; i < placed.Count; i++)
        {
            if (lines[i].IsTopOfPage)
                pages.Add([]);
            if (placed[i] is { } line)
                pages[^1].Add(line);
        }

        return pages;
    }

    // A sentence, or a page number, header or footer.
    private static bool IsOutsideTable(ReadOnlySpan<char> prose) =>
        prose.IsEmpty || prose.Contains('。') || PageFurniture.IsPageFurniture(prose);

    private static SourceLine Row(SourceLine line, ImmutableArray<string> cells) =>
        new(line.Number, [.. cells.Select(cell => cell.AsMemory())], IsRow: true) { Place = line.Place };

    private ImmutableArray<PlacedText> Pieces(SourceLine line, double top)
    {
        var pieces = ImmutableArray.CreateBuilder<PlacedText>();
        var text = line.Prose;
        var isWideRow = IsWideRow(text);
        var (start, column) = (0, line.Indent);
        while (start < text.Length)
        {
            var length = LengthOfPiece(text[start..], isWideRow);
            var piece = text.Slice(start, length);
            var right = column + Width(piece);
            pieces.Add(new PlacedText(piece.ToString(), new PageBox(column, top, right, top + Size), Size));
            var gap = ColumnText.Indent(text[(start + length)..]);
            (start, column) = (text.Length - text[(start + length)..].TrimStart().Length, right + gap);
        }

        return pieces.ToImmutable();
    }

    private int Width(ReadOnlySpan<char> piece) => wide == 1 ? piece.Length : ColumnText.Width(piece);

    // As many spaces as a Chinese character is wide separate cells; in a short row, a single space may be a gap in one figure.
    private int LengthOfPiece(ReadOnlySpan<char> text, bool isWideRow)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])
                && ColumnText.Indent(text[i..]) is var gap
                && gap >= wide
                && (gap > 1 || isWideRow || !IsInFigure(text, i)))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsInFigure(ReadOnlySpan<char> text, int space) =>
        space > 0 && space + 1 < text.Length && char.IsAsciiDigit(text[space - 1]) && char.IsAsciiDigit(text[space + 1]);

    private static bool IsWideRow(ReadOnlySpan<char> text)
    {
        var figures = 0;
        for (var i = 0; i < text.Length; i++)
            figures += char.IsAsciiDigit(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        return figures >= WidthOfOneRow;
    }
}
