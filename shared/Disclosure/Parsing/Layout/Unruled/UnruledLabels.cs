using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>Joins the labels of an unruled table that are broken over several lines, above and below their figures.</summary>
internal sealed partial class UnruledLabels
{
    private const double SameLeft = 4;

    // As a share of the smallest row distance: a line this far from its neighbours is a separate row.
    private const double MinRowDistance = 0.75;

    private readonly List<UnruledLine> rows;
    private readonly List<UnruledBlock> blocks;
    private readonly double rowDistance;
    private readonly List<(UnruledLine Line, PlacedText Text)> labelLines;
    private readonly Dictionary<UnruledLine, List<PlacedText>> parents = [];
    private readonly HashSet<UnruledLine> used = [];

    public UnruledLabels(List<UnruledLine> rows, IEnumerable<UnruledLine> around, List<UnruledBlock> blocks)
    {
        (this.rows, this.blocks) = (rows, blocks);
        rowDistance = rows.Zip(rows.Skip(1))
            .Select(pair => pair.Second.Box.CentreY - pair.First.Box.CentreY)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
        var firstFigure = rows.Min(row => row.Figures.First().Box.Left);
        labelLines =
        [
            .. around.Where(line => line.Segments.Length == 1 && line.Box.Right < firstFigure).Select(line => (line, line.Segments[0])),
        ];
    }

    /// <summary>Returns the row for each line; null cells for a line that was merged into another one.</summary>
    public IEnumerable<(UnruledLine Line, ImmutableArray<string>? Cells)> Rows()
    {
        var labels = rows.ConvertAll(row => Label(row));
        foreach (var part in labelLines
            .Where(part => !used.Contains(part.Line) && IsParent(part.Text))
            .Select(part => (part.Line, part.Text))
            .ToList())
        {
            used.Add(part.Line);
            AddParent(part.Text);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var before = parents.TryGetValue(rows[i], out var found) ? FullLabels(found) : [];
            yield return (
                rows[i],
                [
                    .. before,
                    .. labels[i].Length > 0 ? [labels[i]] : Array.Empty<string>(),
                    .. blocks.First(block => block.Contains(rows[i])).Cells(rows[i]),
                ]);
        }

        foreach (var (line, label, block) in Empty())
            yield return (line, [label, .. block.EmptyCells]);

        foreach (var line in used)
            yield return (line, null);
    }

    // Finds rows whose cells are all empty: only their labels are printed.
    private List<(UnruledLine Line, string Label, UnruledBlock Block)> Empty()
    {
        var empty = new List<(UnruledLine Line, string Label, UnruledBlock Block)>();
        (UnruledLine Line, PlacedText Text)? last = null;
        foreach (var part in labelLines
            .Where(part =>
                !used.Contains(part.Line) && part.Line.Box.CentreY < rows[^1].Box.Top && !FigurePattern.IsFigure(part.Text.Text))
            .ToList())
        {
            if (last is { } above && IsNext(above.Text, part.Text) && !Number().IsMatch(part.Text.Text))
            {
                empty[^1] = empty[^1] with { Label = empty[^1].Label + part.Text.Text };
                used.Add(part.Line);
            }
            else if (blocks.FindLast(block => block.Top < part.Line.Box.CentreY) is { } block)
            {
                empty.Add((part.Line, part.Text.Text, block));
            }
            else
            {
                continue;
            }

            last = part;
        }

        return empty;
    }

    private static bool IsNext(PlacedText above, PlacedText below) =>
        Math.Abs(above.Box.Left - below.Box.Left) <= SameLeft && below.Box.CentreY - above.Box.CentreY <= UnruledLine.Spacing * below.Size;

    private string Label(UnruledLine row)
    {
        var labels = row.Labels.ToList();
        foreach (var parent in labels.SkipLast(1))
            AddParent(parent);
        var own = labels.LastOrDefault();
        var above = own is not null && Number().IsMatch(own.Text) ? [] : Above(row, own);
        return string.Concat([
            .. above,
            .. own is null ? Array.Empty<string>() : [own.Text],
            .. own is null && above.Count == 0 ? [] : Below(row, own),
        ]);
    }

    // Moves up to the line that begins with a number; without such a line, none of them belongs to the label of this row.
    private List<string> Above(UnruledLine row, PlacedText? own)
    {
        var parts = new List<(UnruledLine Line, PlacedText Text)>();
        var (bottom, left) = (row.Box.CentreY, own?.Box.Left);
        foreach (var part in labelLines.Where(part => part.Line.Box.CentreY < row.Box.CentreY && !used.Contains(part.Line)).Reverse())
        {
            if (left is { } expected && Math.Abs(part.Text.Box.Left - expected) > SameLeft)
                continue;
            if (bottom - part.Line.Box.CentreY > UnruledLine.Spacing * part.Line.Size || HasRowBetween(part.Line, row))
                break;
            parts.Insert(0, part);
            (bottom, left) = (part.Line.Box.CentreY, part.Text.Box.Left);
            if (Number().IsMatch(part.Text.Text))
                return UseAsLabel(parts);
        }

        return [];
    }

    private List<string> Below(UnruledLine row, PlacedText? own)
    {
        var parts = new List<(UnruledLine Line, PlacedText Text)>();
        var (top, left) = (row.Box.CentreY, own?.Box.Left);
        foreach (var part in labelLines.Where(part => part.Line.Box.CentreY > row.Box.CentreY && !used.Contains(part.Line)))
        {
            if (left is { } expected && Math.Abs(part.Text.Box.Left - expected) > SameLeft)
                continue;
            if (part.Line.Box.CentreY - top > UnruledLine.Spacing * part.Line.Size
                || Number().IsMatch(part.Text.Text)
                || HasRowBetween(row, part.Line))
            {
                break;
            }

            parts.Add(part);
            (top, left) = (part.Line.Box.CentreY, part.Text.Box.Left);
        }

        return UseAsLabel(parts);
    }

    // Whether another row of figures is between these lines.
    private bool HasRowBetween(UnruledLine upper, UnruledLine lower) =>
        rows.Exists(row => row != upper && row != lower && row.Box.CentreY > upper.Box.CentreY && row.Box.CentreY < lower.Box.CentreY);

    private List<string> UseAsLabel(List<(UnruledLine Line, PlacedText Text)> parts)
    {
        used.UnionWith(parts.Select(part => part.Line));
        return parts.ConvertAll(part => part.Text.Text);
    }

    // The label of several rows is to the left of their labels, at half their height.
    private bool IsParent(PlacedText text) =>
        text.Box.Top > rows[0].Box.Top && text.Box.Bottom < rows[^1].Box.Bottom
        && Nearest(text) is var row && Math.Abs(row.Box.CentreY - text.Box.CentreY) < MinRowDistance * rowDistance
        && row.Labels.LastOrDefault() is { } label && text.Box.Right < label.Box.Left;

    private UnruledLine Nearest(PlacedText text) => rows.MinBy(row => Math.Abs(row.Box.CentreY - text.Box.CentreY))!;

    private void AddParent(PlacedText text)
    {
        var row = Nearest(text);
        if (!parents.TryGetValue(row, out var there))
            parents[row] = there = [];
        there.Add(text);
    }

    private static IEnumerable<string> FullLabels(List<PlacedText> parts) =>
        parts.GroupBy(part => Math.Round(part.Box.Left / SameLeft)).OrderBy(column => column.Key)
            .Select(column => string.Concat(column.OrderBy(part => part.Box.Top).Select(part => part.Text)));

    [GeneratedRegex("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+ ?[.．、])")]
    private static partial Regex Number();
}
