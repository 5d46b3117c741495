using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// Joins figures that were too wide for their cell: the first digits are half a line above the row, the others half a line below it.
/// </summary>
internal sealed class BrokenFigures
{
    // In characters; two rows with labels are farther apart.
    private const double MaxDistance = 0.9;
    private const double MaxDistanceWithLabels = 0.75;

    private readonly IReadOnlyList<UnruledLine> drawn;
    private readonly List<UnruledLine> lines = [];
    private readonly Dictionary<UnruledLine, UnruledLine> originals = [];
    private readonly Dictionary<UnruledLine, UnruledLine[]> halves = [];

    /// <summary>Joins the broken figures of a page.</summary>
    /// <param name="drawn">Its lines, from top to bottom.</param>
    public BrokenFigures(IReadOnlyList<UnruledLine> drawn)
    {
        this.drawn = drawn;
        for (var i = 0; i < drawn.Count; i++)
        {
            if (i + 2 < drawn.Count && IsHalf(drawn[i], drawn[i + 1]) && IsHalf(drawn[i + 2], drawn[i + 1]) && Figures(i) is { } figures)
            {
                Add(i, figures);
                i += 2;
            }
            else
            {
                lines.Add(drawn[i]);
            }
        }
    }

    /// <summary>The lines with whole figures.</summary>
    public IReadOnlyList<UnruledLine> Lines => lines;

    /// <summary>Returns the cells of the lines as drawn: null for a line that was joined to another.</summary>
    /// <param name="cells">The cells of <see cref="Lines"/>.</param>
    public IReadOnlyDictionary<UnruledLine, ImmutableArray<string>?> Restore(Dictionary<UnruledLine, ImmutableArray<string>?> cells)
    {
        var restored = cells.ToDictionary(row => originals.GetValueOrDefault(row.Key, row.Key), row => row.Value);
        foreach (var half in cells.Keys.Where(halves.ContainsKey).SelectMany(row => halves[row]))
            restored.TryAdd(half, half.Labels.IsEmpty ? null : [.. half.Labels.Select(label => label.Text)]);
        return restored;
    }

    private static bool IsHalf(UnruledLine line, UnruledLine row) =>
        !line.Figures.IsEmpty
        && row.HasFigures
        && Math.Abs(line.Box.CentreY - row.Box.CentreY) < (line.Labels.IsEmpty ? MaxDistance : MaxDistanceWithLabels) * row.Size;

    // The figures whose first digits are in this line and whose last digits are two lines below; null if they are no halves.
    private List<PlacedText>? Figures(int first)
    {
        var (above, row, below) = (drawn[first], drawn[first + 1], drawn[first + 2]);
        var areHalves =
            above.Figures.Length == below.Figures.Length
            && above.Figures.Zip(below.Figures).All(pair => Overlap(pair.First, pair.Second))
            && !above.Figures.Concat(below.Figures).Any(half => row.Figures.Any(figure => Overlap(figure, half)));
        return areHalves ? [.. above.Figures.Zip(below.Figures, Join)] : null;
    }

    // They may also be two figures; the space leaves that to the reader of the row.
    private static PlacedText Join(PlacedText upper, PlacedText lower) =>
        upper with { Text = $"{upper.Text} {lower.Text}", Box = upper.Box.Union(lower.Box) };

    private void Add(int first, List<PlacedText> figures)
    {
        var (above, row, below) = (drawn[first], drawn[first + 1], drawn[first + 2]);
        AddLabels(above);
        var whole = new UnruledLine([.. row.Segments.Concat(figures).OrderBy(text => text.Box.Left)]);
        lines.Add(whole);
        AddLabels(below);
        originals[whole] = row;
        halves[whole] = [above, below];
    }

    private void AddLabels(UnruledLine half)
    {
        if (half.Labels.IsEmpty)
            return;
        lines.Add(new UnruledLine(half.Labels));
        originals[lines[^1]] = half;
    }

    private static bool Overlap(PlacedText one, PlacedText other) => one.Box.Left < other.Box.Right && one.Box.Right > other.Box.Left;
}
