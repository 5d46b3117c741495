using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// The columns of a table without rules, found from figures that are one below the other and from the header labels above
/// them.
/// </summary>
internal sealed class UnruledColumns
{
    // In characters: how far a figure may be off the others of its column. Cells are at least one character apart.
    private const double MaxOffset = 0.45;

    private readonly double maxOffset;
    private readonly List<Column> columns = [];

    private UnruledColumns(double maxOffset) => this.maxOffset = maxOffset;

    public int Count => columns.Count;

    /// <summary>Finds the columns; null if the rows do not share columns.</summary>
    /// <param name="rows">The figures of each row.</param>
    /// <param name="header">The labels above them, from the lowest line to the highest.</param>
    /// <param name="size">The size of a character.</param>
    public static UnruledColumns? Find(
        IReadOnlyCollection<ImmutableArray<UnruledCell>> rows, IReadOnlyCollection<ImmutableArray<UnruledCell>> header, double size)
    {
        var found = new UnruledColumns(MaxOffset * size);
        // Narrowest first: a text across several columns must not create a column.
        foreach (var figure in rows.SelectMany(row => row).OrderBy(figure => figure.Box.Width))
            found.AddFigure(figure.Box);
        found.columns.Sort((one, other) => one.Left.CompareTo(other.Left));
        foreach (var label in header.SelectMany(labels => labels))
            found.MarkLabelled(label.Box);
        foreach (var labels in header)
            found.AddEmpty(labels);
        var areSure = found.columns.TrueForAll(column => column.IsLabelled) || rows.Any(row => row.Length == found.Count);
        return areSure ? found : null;
    }

    /// <summary>
    /// Assigns the texts to columns and fills in empty ones; null if a text fits no column or several, or two texts fit one.
    /// </summary>
    public ImmutableArray<string>? Place(ImmutableArray<UnruledCell> cells)
    {
        var texts = new string?[Count];
        foreach (var cell in cells)
        {
            var column = columns.FindIndex(column => Overlaps(column, cell.Box));
            if (column < 0 || texts[column] is not null || columns.FindLastIndex(other => Overlaps(other, cell.Box)) != column)
                return null;
            texts[column] = cell.Text;
        }

        return [.. texts.Select(text => text ?? "")];
    }

    private void AddFigure(PageBox box)
    {
        var touched = columns.FindAll(column => Overlaps(column, box));
        if (touched is [])
            columns.Add(new Column(box.Left, box.Right));
        else if (touched is [var column])
            (column.Left, column.Right) = (Math.Min(column.Left, box.Left), Math.Max(column.Right, box.Right));
    }

    private void MarkLabelled(PageBox label)
    {
        if (columns.FindAll(column => Overlaps(column, label)) is [var only])
            only.IsLabelled = true;
    }

    // A label without figures below has a column of blanks; the label of a group is above the columns of its members.
    private void AddEmpty(ImmutableArray<UnruledCell> labels)
    {
        foreach (var label in labels.Where(label => !columns.Exists(column => Overlaps(column, label.Box))).ToList())
        {
            var next = columns.FindIndex(column => column.Left > label.Box.Left);
            next = next < 0 ? Count : next;
            // Next to a column without a label it is more likely the label of that column, aligned to the other side of the cell.
            if ((next == 0 || columns[next - 1].IsLabelled) && (next == Count || columns[next].IsLabelled))
                columns.Insert(next, new Column(label.Box.Left, label.Box.Right) { IsLabelled = true });
        }
    }

    private bool Overlaps(Column column, PageBox box) => box.Left < column.Right + maxOffset && box.Right > column.Left - maxOffset;

    private sealed class Column(double left, double right)
    {
        public double Left { get; set; } = left;

        public double Right { get; set; } = right;

        public bool IsLabelled { get; set; }
    }
}
