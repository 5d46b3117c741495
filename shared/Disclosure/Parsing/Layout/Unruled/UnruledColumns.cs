using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// The columns of a table without lines: where its figures stand below each other, and the labels of its header above them.
/// </summary>
internal sealed class UnruledColumns
{
    // In parts of a character: how far a figure may stand beside the others of its column. Cells are set apart by a whole one.
    private const double Play = 0.45;

    private readonly double play;
    private readonly List<Column> columns = [];

    private UnruledColumns(double play) => this.play = play;

    public int Count => columns.Count;

    /// <summary>The columns; none where the rows of the table do not stand in the same ones.</summary>
    /// <param name="rows">The figures of each row.</param>
    /// <param name="header">The labels above them, from the lowest line to the highest.</param>
    /// <param name="size">The size of a character.</param>
    public static UnruledColumns? Find(
        IReadOnlyCollection<ImmutableArray<UnruledCell>> rows, IReadOnlyCollection<ImmutableArray<UnruledCell>> header, double size)
    {
        var found = new UnruledColumns(Play * size);
        // The narrowest first: what goes over several columns must not make one of them.
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

    /// <summary>The texts by columns, with empty ones between; null where one of them stands in no column of its own.</summary>
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

    // A label above no figures has a column of blanks; that of a group stands above the columns of its members.
    private void AddEmpty(ImmutableArray<UnruledCell> labels)
    {
        foreach (var label in labels.Where(label => !columns.Exists(column => Overlaps(column, label.Box))).ToList())
        {
            var next = columns.FindIndex(column => column.Left > label.Box.Left);
            next = next < 0 ? Count : next;
            // Beside a column without a label it is likelier the label of that one, set to the other side of the cell.
            if ((next == 0 || columns[next - 1].IsLabelled) && (next == Count || columns[next].IsLabelled))
                columns.Insert(next, new Column(label.Box.Left, label.Box.Right) { IsLabelled = true });
        }
    }

    private bool Overlaps(Column column, PageBox box) => box.Left < column.Right + play && box.Right > column.Left - play;

    private sealed class Column(double left, double right)
    {
        public double Left { get; set; } = left;

        public double Right { get; set; } = right;

        public bool IsLabelled { get; set; }
    }
}
