using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// The header above the figures of an unruled table. A label in a narrow column is broken over several lines, and those of other
/// columns lie between them; the label of a group is above several columns and stays in its line.
/// </summary>
internal sealed class UnruledHeader
{
    // In characters: how far the lines of one cell may be off their common left edge, centre or right edge.
    private const double MaxOffset = 0.75;

    // In characters: the lines of a text file are farther apart than those of a page.
    private const double Spacing = 2;

    private readonly List<List<PlacedText>> labels = [];
    private readonly HashSet<PlacedText> taken = new(ReferenceEqualityComparer.Instance);
    // The lowest line with columns.
    private readonly UnruledLine? lowest;

    /// <summary>Finds the labels of the columns.</summary>
    /// <param name="lines">The lines above the first row of the table, from the lowest to the highest.</param>
    /// <param name="labelsEnd">The right edge of the labels of its rows.</param>
    public UnruledHeader(List<UnruledLine> lines, double labelsEnd)
    {
        // Without columns in it, a line is the title of the table.
        foreach (var line in lines.SkipWhile((line, i) => !line.HasCells && !HasCellsJustAbove(lines, i)))
        {
            foreach (var text in line.Segments.Where(text => text.Box.Left >= labelsEnd).Where(Add))
            {
                taken.Add(text);
                lowest = lowest is null || (line.HasCells && !lowest.HasCells) ? line : lowest;
            }
        }

        Cells = [.. labels.Select(UnruledCell.Join).OrderBy(cell => cell.Box.Left)];
    }

    /// <summary>The labels of the columns, from left to right.</summary>
    public ImmutableArray<UnruledCell> Cells { get; }

    /// <summary>Whether the line has labels of columns.</summary>
    public bool Contains(UnruledLine line) => line.Segments.Any(taken.Contains);

    /// <summary>Returns the cells of a line of the header: the labels of all columns for the lowest; null if nothing is left.</summary>
    public ImmutableArray<string>? CellsOf(UnruledLine line)
    {
        var rest = line.Segments.Where(text => !taken.Contains(text)).Select(text => text.Text);
        if (line == lowest)
            return [.. rest.DefaultIfEmpty(""), .. Cells.Select(cell => cell.Text)];
        return rest.Any() ? [.. rest] : null;
    }

    private static bool HasCellsJustAbove(List<UnruledLine> lines, int index) =>
        index + 1 < lines.Count
        && lines[index + 1].HasCells
        && lines[index].Box.CentreY - lines[index + 1].Box.CentreY <= Spacing * lines[index].Size;

    // The lowest line of a label, or the next one above it in the same cell; not the label of a group, above several.
    private bool Add(PlacedText text)
    {
        var below = labels.FindAll(label => label.Exists(part => text.Box.Left < part.Box.Right && text.Box.Right > part.Box.Left));
        if (below.Count == 0)
            labels.Add([text]);
        else if (below is [var label] && Continues(label, text))
            label.Insert(0, text);
        else
            return false;
        return true;
    }

    private static bool Continues(List<PlacedText> label, PlacedText above)
    {
        var (below, offset) = (label[0].Box, MaxOffset * above.Size);
        return below.CentreY - above.Box.CentreY <= Spacing * above.Size
            && (Math.Abs(above.Box.CentreX - below.CentreX) <= offset
                || Math.Abs(above.Box.Left - below.Left) <= offset
                || Math.Abs(above.Box.Right - below.Right) <= offset);
    }
}
