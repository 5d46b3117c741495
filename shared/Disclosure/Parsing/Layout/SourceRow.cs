using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>A row of figures in the source.</summary>
/// <param name="FormRow">The row of the form that its label names; null if none.</param>
/// <param name="At">Its line in the source.</param>
/// <param name="CellCount">The number of cells in the line.</param>
/// <param name="LabelEnd">The index after its label.</param>
/// <param name="Figures">The cells after the label.</param>
/// <param name="Label">The text before the figures if it names no row.</param>
/// <param name="Group">The group of rows that this label names, if any.</param>
/// <param name="IsLabelAbove">Whether its label is alone in the line above.</param>
/// <param name="IsGrid">Whether the figures are below the columns of the header, so that a blank is a blank and not a shift.</param>
internal sealed record SourceRow(
    int? FormRow, Position At, int CellCount, int LabelEnd, ImmutableArray<Cell> Figures, string Label = "", int? Group = null,
    bool IsLabelAbove = false, bool IsGrid = false)
{
    /// <summary>Whether figures without a label are the rest of this row after a page break.</summary>
    public bool IsContinuedBy(ImmutableArray<Cell> rest, int width)
    {
        var count = PrintedCells.FromCells(Figures.AsSpan()).Count;
        return FormRow is not null && count > 0 && count < width && count + PrintedCells.FromCells(rest.AsSpan()).Count == width;
    }

    /// <summary>Whether the row has fewer figures than fields, so that their columns must be found.</summary>
    public bool LacksFigures(int width) => PrintedCells.FromCells(Figures.AsSpan()).Count < width;

    public bool HasSameShape(SourceRow other) => CellCount == other.CellCount && LabelEnd == other.LabelEnd;

    /// <summary>
    /// Returns the index of the first figure if there is one figure for each field without blanks between; otherwise null.
    /// </summary>
    public int? StartOfFullRow(int width)
    {
        var first = PrintedCells.FromCells(Figures.AsSpan()).First;
        var end = first;
        while (end < Figures.Length && Figures[end].State != CellState.Blank)
            end++;
        return end - first == width ? first : null;
    }

    /// <summary>Whether all printed figures are within as many cells as there are fields, from this index.</summary>
    public bool Fits(int start, int width) =>
        PrintedCells.FromCells(Figures.AsSpan()) is var printed
        && (printed.Count == 0 || (printed.First >= start && printed.End <= start + width));

    public SourceRow With(ImmutableArray<Cell> rest) => this with { Figures = [.. Figures, .. rest] };

    public bool HasSameFigures(SourceRow other) =>
        Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw)
            .SequenceEqual(other.Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
