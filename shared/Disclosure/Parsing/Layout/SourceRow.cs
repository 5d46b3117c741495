using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>A row of figures as it stands in the source.</summary>
/// <param name="FormRow">The row of the form its label names; null when it names none.</param>
/// <param name="At">Its line in the source.</param>
/// <param name="CellCount">How many cells the line has.</param>
/// <param name="LabelEnd">Index after its label.</param>
/// <param name="Figures">The cells after the label.</param>
/// <param name="Label">What stands in front of the figures, where it names no row.</param>
/// <param name="Group">The group of rows that this label names, if it does.</param>
/// <param name="IsLabelAbove">Whether its label stands in the line above, alone.</param>
/// <param name="IsGrid">Whether the figures stand below the columns of the header, so that a blank is a blank.</param>
internal sealed record SourceRow(
    int? FormRow, Position At, int CellCount, int LabelEnd, ImmutableArray<Cell> Figures, string Label = "", int? Group = null,
    bool IsLabelAbove = false, bool IsGrid = false)
{
    /// <summary>Whether figures without a label are the rest of this row, cut off by a page break.</summary>
    public bool IsContinuedBy(ImmutableArray<Cell> rest, int width)
    {
        var count = PrintedCells.FromCells(Figures.AsSpan()).Count;
        return FormRow is not null && count > 0 && count < width && count + PrintedCells.FromCells(rest.AsSpan()).Count == width;
    }

    /// <summary>Whether there are fewer figures than fields, so that it must be found out where they belong.</summary>
    public bool LacksFigures(int width) => PrintedCells.FromCells(Figures.AsSpan()).Count < width;

    public bool HasSameShape(SourceRow other) => CellCount == other.CellCount && LabelEnd == other.LabelEnd;

    /// <summary>Where the figures start if there is one for each field without a blank between; null otherwise.</summary>
    public int? StartOfFullRow(int width)
    {
        var first = PrintedCells.FromCells(Figures.AsSpan()).First;
        var end = first;
        while (end < Figures.Length && Figures[end].State != CellState.Blank)
            end++;
        return end - first == width ? first : null;
    }

    /// <summary>Whether all that is printed stands in as many cells as there are fields, from the given one.</summary>
    public bool Fits(int start, int width) =>
        PrintedCells.FromCells(Figures.AsSpan()) is var printed
        && (printed.Count == 0 || (printed.First >= start && printed.End <= start + width));

    public SourceRow With(ImmutableArray<Cell> rest) => this with { Figures = [.. Figures, .. rest] };

    public bool HasSameFigures(SourceRow other) =>
        Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw)
            .SequenceEqual(other.Figures.Where(figure => figure.State != CellState.Blank).Select(figure => figure.Raw));
}
