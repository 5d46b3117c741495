using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// The header above the figures of an unruled table. A label in a narrow column is broken over several lines, and those of other
/// columns lie between them; the label of a group is above several columns and stays in its line.
/// </summary>
internal sealed class UnruledHeader
{
    // In characters: how far the lines of one cell may be off their common left edge, centre or right edge.
    private const double MaxOffset = 1.5;

    // In characters: between the lines of one cell there may be a line of another one.
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
            foreach (var text in Add([.. line.Segments.Where(text => text.Box.Left >= labelsEnd)]))
            {
                taken.Add(text);
                lowest = lowest is null || (line.HasCells && !lowest.HasCells) ? line : lowest;
            }
        }

        Cells = [.. labels.Select(UnruledCell.Join)];
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

    // Each text of a line is the lowest line of a label, or the next one above it; the label of a group is above several and is left.
    private List<PlacedText> Add(ImmutableArray<PlacedText> texts)
    {
        var added = new List<PlacedText>();
        var lowest = new List<List<PlacedText>>();
        var next = 0;
        foreach (var text in texts)
        {
            var below = labels.FindAll(label => label.Exists(part => text.Box.Left < part.Box.Right && text.Box.Right > part.Box.Left));
            if (below.Count < 2 && Nearest(next, text, below) is { } label)
            {
                labels[label].Insert(0, text);
                next = label + 1;
            }
            else if (below.Count == 0)
            {
                lowest.Add([text]);
            }
            else
            {
                continue;
            }

            added.Add(text);
        }

        labels.AddRange(lowest);
        labels.Sort((one, other) => one[0].Box.Left.CompareTo(other[0].Box.Left));
        return added;
    }

    private int? Nearest(int from, PlacedText above, List<List<PlacedText>> below)
    {
        var near = Enumerable.Range(from, labels.Count - from)
            .Where(label => (below.Count == 0 || below.Contains(labels[label])) && Distance(labels[label], above) <= MaxOffset * above.Size)
            .ToList();
        return near.Count > 0 ? near.MinBy(label => Distance(labels[label], above)) : null;
    }

    private static double Distance(List<PlacedText> label, PlacedText above)
    {
        var (upper, lower) = (above.Box, label[0].Box);
        return lower.CentreY - upper.CentreY > Spacing * above.Size
            ? double.PositiveInfinity
            : Math.Min(
                Math.Abs(upper.CentreX - lower.CentreX),
                Math.Min(Math.Abs(upper.Left - lower.Left), Math.Abs(upper.Right - lower.Right)));
    }
}
