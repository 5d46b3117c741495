namespace Compiler.Cli.Terminal;

/// <summary>A table of figures as lines of at most 80 columns: labels at the left, figures aligned below their heads.</summary>
/// <param name="title">What stands above the labels.</param>
/// <param name="heads">The heads of the figures.</param>
internal sealed class FigureLines(string title, IReadOnlyList<string> heads)
{
    private const int Gap = 2;
    private const int Indent = 2;
    private const int NarrowHead = 4;

    private readonly List<(string Label, int Indent, IReadOnlyList<string> Figures)> rows = [];

    /// <summary>Names the rows that follow.</summary>
    public void Group(string label) => rows.Add((label, 0, []));

    /// <summary>Adds a row.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="isInGroup">Whether it belongs to the group named last.</param>
    /// <param name="figures">As many figures as there are heads.</param>
    public void Row(string label, bool isInGroup, IReadOnlyList<string> figures) => rows.Add((label, isInGroup ? Indent : 0, figures));

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        var labels = rows.Select(row => row.Indent + Columns.Width(row.Label)).Append(Columns.Width(title)).Max();
        var widths = Widths(labels);
        var labelWidth = Math.Min(labels, Columns.Page - widths.Sum(width => width + Gap));
        foreach (var line in Head(labelWidth, widths))
            yield return line;
        foreach (var (label, indent, figures) in rows)
        {
            var lines = Columns.Wrap(label, labelWidth - indent);
            for (var i = 0; i < lines.Count; i++)
                yield return Line(new string(' ', indent) + lines[i], i == 0 ? figures : [], labelWidth, widths);
        }
    }

    // Heads stand in one line if that leaves room for the labels.
    private List<int> Widths(int labels)
    {
        var figures = heads.Select((_, i) => rows.Where(row => row.Figures.Count > 0).Max(row => Columns.Width(row.Figures[i]))).ToList();
        var whole = heads.Select((head, i) => Math.Max(figures[i], Columns.Width(head))).ToList();
        return labels + whole.Sum(width => width + Gap) <= Columns.Page ? whole : [.. figures.Select(width => Math.Max(width, NarrowHead))];
    }

    private IEnumerable<string> Head(int labelWidth, List<int> widths)
    {
        var titles = Columns.Wrap(title, labelWidth);
        var columns = heads.Select((head, i) => Columns.Wrap(head, widths[i])).ToList();
        var height = columns.Append(titles).Max(lines => lines.Count);
        for (var i = 0; i < height; i++)
        {
            yield return Line(
                i < titles.Count ? titles[i] : "",
                [.. columns.Select(lines => i < height - lines.Count ? "" : lines[i - (height - lines.Count)])], labelWidth, widths);
        }
    }

    private static string Line(string label, IReadOnlyList<string> figures, int labelWidth, List<int> widths) => string
        .Concat(figures
            .Select((figure, i) => Columns.Pad(figure, Gap + widths[i], isFigure: true))
            .Prepend(Columns.Pad(label, labelWidth)))
        .TrimEnd();
}
