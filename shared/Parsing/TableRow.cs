using System.Collections.Immutable;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>A row of a source table, taken apart into labels and figures.</summary>
/// <param name="Line">The source line.</param>
/// <param name="FirstFigure">Index of its first figure; the number of cells when it has none.</param>
internal readonly record struct TableRow(SourceLine Line, int FirstFigure)
{
    public bool HasFigures => FirstFigure < Line.Cells.Length;

    /// <summary>Index after the last label in front of the figures; 0 when there is none.</summary>
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

    public static TableRow Of(SourceLine line)
    {
        var first = 0;
        while (first < line.Cells.Length && !CellText.IsFigure(line.Cells[first].Span))
            first++;
        return new TableRow(line, first);
    }

    /// <summary>The cells from the given one to the end, read as figures.</summary>
    public ImmutableArray<Cell> Figures(int from)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(Line.Cells.Length - from);
        for (var i = from; i < Line.Cells.Length; i++)
            cells.Add(CellText.Read(Line.Cells[i].Span, Line.At with { Cell = i + 1 }));
        return cells.MoveToImmutable();
    }

    /// <summary>The words of the row without the cells' borders.</summary>
    public string JoinedLabels(int end) => string.Concat(Line.Cells.Take(end).Select(cell => cell.ToString()));
}
