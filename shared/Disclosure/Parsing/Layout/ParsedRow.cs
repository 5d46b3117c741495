using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>A row of a source table, split into labels and figures.</summary>
/// <param name="Line">The source line.</param>
/// <param name="FirstFigure">The index of its first figure; the number of cells if it has none.</param>
internal readonly record struct ParsedRow(SourceLine Line, int FirstFigure)
{
    public bool HasFigures => FirstFigure < Line.Cells.Length;

    /// <summary>The index after the last label before the figures; 0 if there is none.</summary>
    public int LabelEnd
    {
        get
        {
            var end = FirstFigure;
            while (end > 0 && Line.Cells[end - 1].IsEmpty)
                end--;
            return end;
        }
    }

    public static ParsedRow Parse(SourceLine line)
    {
        var first = IndexAfterRowNumber(line);
        while (first < line.Cells.Length
            && !CellText.IsFigure(line.Cells[first].Span)
            && !DamagedNumber.IsMoreLikelyThanLabel(line.Cells[first].Span))
        {
            first++;
        }

        return new ParsedRow(line, first);
    }

    /// <summary>
    /// Returns the index after a row number in a separate cell before the label; such a number is not a figure. 0 if there
    /// is none.
    /// </summary>
    public static int IndexAfterRowNumber(SourceLine line)
    {
        var first = 0;
        while (first < line.Cells.Length && line.Cells[first].IsEmpty)
            first++;
        var next = first + 1;
        while (next < line.Cells.Length && line.Cells[next].IsEmpty)
            next++;
        return next < line.Cells.Length && IsWholeNumber(line.Cells[first].Span) && IsLabel(line.Cells[next].Span) ? first + 1 : 0;
    }

    private static bool IsWholeNumber(ReadOnlySpan<char> cell) => !cell.ContainsAnyExceptInRange('0', '9');

    private static bool IsLabel(ReadOnlySpan<char> cell) =>
        !cell.IsEmpty && cell.ContainsAnyInRange('\u4E00', '\u9FFF') && !CellText.IsFigure(cell);

    /// <summary>Parses the cells from this index to the end as figures.</summary>
    public ImmutableArray<Cell> Figures(int from)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(Line.Cells.Length - from);
        for (var i = from; i < Line.Cells.Length; i++)
            cells.Add(CellText.Read(Line.Cells[i].Span, Line.PositionOf(i)));
        return cells.MoveToImmutable();
    }

    /// <summary>Returns the text before this index, without cell borders.</summary>
    public string JoinedLabels(int end) => string.Concat(Line.Cells.Take(end).Select(cell => cell.ToString()));
}
