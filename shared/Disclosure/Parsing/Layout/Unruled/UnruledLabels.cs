using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>Joins the labels of an unruled table that are broken over several lines, above and below their figures.</summary>
internal sealed partial class UnruledLabels
{
    private const double SameLeft = 4;

    // In characters.
    private const double MaxOffCentre = 0.3;

    // As a share of the smallest row distance: a line this far from its neighbours is a separate row.
    private const double MinRowDistance = 0.75;

    private readonly List<UnruledLine> rows;
    private readonly List<UnruledBlock> blocks;
    private readonly double rowDistance;
    private readonly List<LabelPart> loose;
    private readonly LabelColumn column;
    private readonly Dictionary<UnruledLine, List<PlacedText>> parents = [];
    private readonly HashSet<LabelPart> used = new(ReferenceEqualityComparer.Instance);

    public UnruledLabels(List<UnruledLine> rows, IEnumerable<UnruledLine> around, List<UnruledBlock> blocks)
    {
        (this.rows, this.blocks) = (rows, blocks);
        rowDistance = rows.Zip(rows.Skip(1))
            .Select(pair => pair.Second.Box.CentreY - pair.First.Box.CentreY)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
        var firstFigure = rows.Min(row => row.Figures.First().Box.Left);
        loose = [.. around.Where(line => line.Figures.IsEmpty && line.Box.Right < firstFigure).SelectMany(LabelPart.Of)];
        column = new LabelColumn(rows.Concat(loose.Where(part => IsBetweenRows(part.Text)).Select(part => part.Line)));
    }

    /// <summary>Returns the row for each line; null cells for a line that was merged into another one.</summary>
    public IEnumerable<(UnruledLine Line, ImmutableArray<string>? Cells)> Rows()
    {
        var labels = rows.ConvertAll(Label);
        foreach (var part in loose.Where(part => !used.Contains(part) && IsParent(part.Text)).ToList())
        {
            used.Add(part);
            // Beside figures without a label it could be taken for theirs.
            if (labels[rows.IndexOf(Nearest(part.Text))].Length > 0)
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

        foreach (var line in loose.GroupBy(part => part.Line).Where(line => line.All(used.Contains)))
            yield return (line.Key, null);
    }

    // Finds rows whose cells are all empty: only their labels are printed.
    private List<(UnruledLine Line, string Label, UnruledBlock Block)> Empty()
    {
        var empty = new List<(UnruledLine Line, string Label, UnruledBlock Block)>();
        PlacedText? last = null;
        foreach (var part in loose
            .Where(part => !used.Contains(part) && part.Line.Segments.Length == 1 && part.CentreY < rows[^1].Box.Top)
            .ToList())
        {
            if (last is not null && IsNext(last, part.Text) && Number().IsMatch(empty[^1].Label) && !Number().IsMatch(part.Text.Text))
            {
                empty[^1] = empty[^1] with { Label = empty[^1].Label + part.Text.Text };
                used.Add(part);
            }
            else if (blocks.FindLast(block => block.Top < part.CentreY) is { } block)
            {
                empty.Add((part.Line, part.Text.Text, block));
            }
            else
            {
                continue;
            }

            last = part.Text;
        }

        return empty;
    }

    private static bool IsNext(PlacedText above, PlacedText below) =>
        Math.Abs(above.Box.Left - below.Box.Left) <= SameLeft && below.Box.CentreY - above.Box.CentreY <= UnruledLine.Spacing * below.Size;

    private string Label(UnruledLine row)
    {
        var own = Own(row);
        foreach (var parent in row.Labels.Where(label => label != own))
            AddParent(parent);
        if (own is not null && Number().IsMatch(own.Text))
            return own.Text + string.Concat(Below(row, own));
        if (Above(row, own) is { Count: > 0 } above)
            return string.Concat([.. above, own?.Text ?? "", .. Below(row, own)]);
        // Without a number, what is above or below may be the label of a row of blanks.
        return own?.Text ?? string.Concat(Centred(row));
    }

    private PlacedText? Own(UnruledLine row) =>
        row.Labels.LastOrDefault() is { } last && (column.Holds(last) || Number().IsMatch(last.Text)) ? last : null;

    // Moves up to the line that begins with a number; without such a line, none of them belongs to the label of this row.
    private List<string> Above(UnruledLine row, PlacedText? own)
    {
        var parts = new List<LabelPart>();
        var (bottom, below) = (row.Box.CentreY, own);
        foreach (var part in Loose(part => part.CentreY < row.Box.CentreY).Reverse())
        {
            if (below is not null && !IsSameCell(part.Text, below))
                continue;
            if (bottom - part.CentreY > UnruledLine.Spacing * part.Line.Size || HasRowBetween(part.Line, row))
                break;
            parts.Insert(0, part);
            (bottom, below) = (part.CentreY, part.Text);
            if (Number().IsMatch(part.Text.Text))
                return UseAsLabel(parts);
        }

        return [];
    }

    private List<string> Below(UnruledLine row, PlacedText? own)
    {
        var parts = new List<LabelPart>();
        var (top, above) = (row.Box.CentreY, own);
        foreach (var part in Loose(part => part.CentreY > row.Box.CentreY))
        {
            if (above is not null && !IsSameCell(part.Text, above))
                continue;
            if (part.CentreY - top > UnruledLine.Spacing * part.Line.Size
                || Number().IsMatch(part.Text.Text)
                || HasRowBetween(row, part.Line)
                || IsOfNextRow(part, row, part.CentreY - top))
            {
                break;
            }

            parts.Add(part);
            (top, above) = (part.CentreY, part.Text);
        }

        return UseAsLabel(parts);
    }

    // The parts of a label without a number, as far above the row as below it.
    private List<string> Centred(UnruledLine row)
    {
        var parts = new List<LabelPart>();
        var pairs = Loose(part => part.CentreY < row.Box.CentreY).Reverse().Zip(Loose(part => part.CentreY > row.Box.CentreY));
        var (top, bottom) = (row.Box.CentreY, row.Box.CentreY);
        foreach (var (above, below) in pairs)
        {
            var isCentred = Math.Abs(((above.CentreY + below.CentreY) / 2) - row.Box.CentreY) <= MaxOffCentre * row.Size;
            if (!isCentred
                || Math.Max(top - above.CentreY, below.CentreY - bottom) > UnruledLine.Spacing * row.Size
                || Number().IsMatch(below.Text.Text)
                || HasRowBetween(above.Line, row)
                || HasRowBetween(row, below.Line))
            {
                break;
            }

            parts.Insert(0, above);
            parts.Add(below);
            (top, bottom) = (above.CentreY, below.CentreY);
        }

        return UseAsLabel(parts);
    }

    // A row without a label in its line has the first part of it just above.
    private bool IsOfNextRow(LabelPart part, UnruledLine row, double distance) =>
        rows.Find(other => other.Box.CentreY > part.CentreY && other != row) is { } next
        && Own(next) is null
        && next.Box.CentreY - part.CentreY < distance;

    private IEnumerable<LabelPart> Loose(Func<LabelPart, bool> isBeside) =>
        loose.Where(part => isBeside(part) && column.Holds(part.Text) && !used.Contains(part));

    // Lines of one cell are below each other, whether they are centred or aligned to one side.
    private static bool IsSameCell(PlacedText one, PlacedText other) => one.Box.Left < other.Box.Right && one.Box.Right > other.Box.Left;

    // Whether another row of figures is between these lines.
    private bool HasRowBetween(UnruledLine upper, UnruledLine lower) =>
        rows.Exists(row => row != upper && row != lower && row.Box.CentreY > upper.Box.CentreY && row.Box.CentreY < lower.Box.CentreY);

    private List<string> UseAsLabel(List<LabelPart> parts)
    {
        used.UnionWith(parts);
        return parts.ConvertAll(part => part.Text.Text);
    }

    // The label of several rows is to the left of their labels, at half their height.
    private bool IsParent(PlacedText text) =>
        IsBetweenRows(text)
        && (!column.Holds(text)
            || (Nearest(text) is var row
                && Math.Abs(row.Box.CentreY - text.Box.CentreY) < MinRowDistance * rowDistance
                && row.Labels.LastOrDefault() is { } label
                && text.Box.Right < label.Box.Left));

    private bool IsBetweenRows(PlacedText text) => text.Box.Top > rows[0].Box.Top && text.Box.Bottom < rows[^1].Box.Bottom;

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

    [GeneratedRegex("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+ ?[.．、]|第[一二三四五六七八九十]+条)")]
    private static partial Regex Number();
}
