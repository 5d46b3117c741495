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

    // A single character is part of a spaced label.
    private const int MinLabelLength = 2;

    private readonly double maxOffset;
    private readonly List<Column> columns = [];

    private UnruledColumns(double maxOffset) => this.maxOffset = maxOffset;

    public int Count => columns.Count;

    /// <summary>The number of columns that have a label of their own above them.</summary>
    public int Labelled { get; private set; }

    /// <summary>Finds the columns; null if the rows do not share columns.</summary>
    /// <param name="rows">The figures of each row.</param>
    /// <param name="header">The labels above them, from left to right.</param>
    /// <param name="size">The size of a character.</param>
    public static UnruledColumns? Find(
        IReadOnlyCollection<ImmutableArray<UnruledCell>> rows, ImmutableArray<UnruledCell> header, double size)
    {
        var found = new UnruledColumns(MaxOffset * size);
        // Narrowest first: a text across several columns must not create a column.
        foreach (var figure in rows.SelectMany(row => row).OrderBy(figure => figure.Box.Width))
            found.AddFigure(figure.Box);
        found.columns.Sort((one, other) => one.Left.CompareTo(other.Left));
        var labels = header.Select(label => found.Only(label.Box)).ToList();
        found.Labelled = labels.OfType<int>().Distinct().Count();
        var isLabelled = header.Length == found.Count || (header.Length > found.Count && found.Labelled == found.Count);
        if (!isLabelled && !rows.Any(row => row.Length == found.Count))
            return null;
        if (header.Length > found.Count && labels.OfType<int>().Count() == found.Count)
            found.AddEmpty(header.Where((_, index) => labels[index] is null));
        return found;
    }

    /// <summary>
    /// Assigns the texts to columns and fills in empty ones; null if a text fits no column or several, or two texts fit one.
    /// </summary>
    public ImmutableArray<string>? Place(ImmutableArray<UnruledCell> cells)
    {
        var texts = new string?[Count];
        foreach (var cell in cells)
        {
            if (Only(cell.Box) is not { } column || texts[column] is not null)
                return null;
            texts[column] = cell.Text;
        }

        return [.. texts.Select(text => text ?? "")];
    }

    /// <summary>Returns the only column that is above or below the text; null if there is none or several.</summary>
    public int? Only(PageBox box)
    {
        var column = columns.FindIndex(column => Overlaps(column, box));
        return column >= 0 && columns.FindLastIndex(other => Overlaps(other, box)) == column ? column : null;
    }

    private void AddFigure(PageBox box)
    {
        var touched = columns.FindAll(column => Overlaps(column, box));
        if (touched is [])
            columns.Add(new Column(box.Left, box.Right));
        else if (touched is [var column])
            (column.Left, column.Right) = (Math.Min(column.Left, box.Left), Math.Max(column.Right, box.Right));
    }

    // A label without figures below has a column of blanks.
    private void AddEmpty(IEnumerable<UnruledCell> labels)
    {
        columns.AddRange(labels
            .Where(label => label.Text.Length >= MinLabelLength && !columns.Exists(column => Overlaps(column, label.Box)))
            .Select(label => new Column(label.Box.Left, label.Box.Right)).ToList());
        columns.Sort((one, other) => one.Left.CompareTo(other.Left));
    }

    private bool Overlaps(Column column, PageBox box) => box.Left < column.Right + maxOffset && box.Right > column.Left - maxOffset;

    private sealed class Column(double left, double right)
    {
        public double Left { get; set; } = left;

        public double Right { get; set; } = right;
    }
}
