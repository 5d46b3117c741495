using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>The rows of an unruled table below one header; they share its columns.</summary>
internal sealed class UnruledBlock
{
    // In row distances.
    private const double PageBreak = 1.5;

    private readonly List<UnruledLine> rows;
    private readonly List<UnruledLine> aboveRows;
    private readonly UnruledHeader header;
    private readonly double labelsEnd;
    private readonly Dictionary<UnruledLine, ImmutableArray<UnruledCell>> cells;
    private readonly List<UnruledLine> used = [];

    private UnruledBlock(List<UnruledLine> rows, List<UnruledLine> aboveRows, List<UnruledLine> around, UnruledColumns? above)
    {
        (this.rows, this.aboveRows) = (rows, aboveRows);
        FirstFigure = rows.Min(row => row.Figures[0].Box.Left);
        labelsEnd = around
            .Where(line => line.Box.CentreY >= rows[0].Box.Top && line.Box.CentreY <= rows[^1].Box.Bottom)
            .SelectMany(line => line.Labels)
            .Select(label => label.Box.Right)
            .Where(right => right < FirstFigure)
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();
        var pieces = around.Where(line => line.Segments.Length == 1 && line.Box.Left >= labelsEnd).ToLookup(Nearest);
        cells = rows.ToDictionary(row => row, row => Cells(row, [.. pieces[row]]));
        header = new UnruledHeader(aboveRows, labelsEnd);
        Columns = UnruledColumns.Find([.. rows.Select(row => cells[row])], header.Cells, rows[0].Size);
        // A table without a header continues in the columns of the previous page.
        if (header.Cells.IsEmpty && above?.Count > (Columns?.Count ?? 0) && rows.TrueForAll(row => above.Place(cells[row]) is not null))
            Columns = above;
    }

    /// <summary>The columns of its rows; null if the rows do not share columns.</summary>
    public UnruledColumns? Columns { get; }

    /// <summary>The top of the rows, below the header.</summary>
    public double Top => aboveRows.Where(header.Contains).Select(line => line.Box.CentreY).DefaultIfEmpty(rows[0].Box.Top).Max();

    /// <summary>The left edge of the first column of figures.</summary>
    public double FirstFigure { get; }

    public bool HasColumns => Columns is not null && rows.TrueForAll(row => Columns.Place(cells[row]) is not null);

    /// <summary>The empty cells of a row that has only a label.</summary>
    public IEnumerable<string> EmptyCells => Enumerable.Repeat("", Columns?.Count ?? 0);

    /// <summary>The number of columns with a label above them.</summary>
    public int Labelled => Columns?.Labelled ?? 0;

    /// <summary>The lines that were merged into a cell of another line.</summary>
    public IEnumerable<UnruledLine> Used => used;

    /// <summary>Finds the blocks of a table.</summary>
    /// <param name="rows">Its lines of figures, from top to bottom.</param>
    /// <param name="around">The lines above, between and just below them.</param>
    /// <param name="above">The columns of the previous table.</param>
    public static List<UnruledBlock> Find(List<UnruledLine> rows, List<UnruledLine> around, UnruledColumns? above)
    {
        var firstFigure = rows.Min(row => row.Figures[0].Box.Left);
        var words = around.Where(line => line.Figures.IsEmpty).ToList();
        var headers = words.FindAll(line => line.HasCells && line.Box.Right >= firstFigure);
        var blocks = new List<UnruledBlock>();
        for (var (start, end) = (0, 1); start < rows.Count; end++)
        {
            if (end < rows.Count && !headers.Exists(line => IsBetween(line, rows[end - 1].Box.CentreY, rows[end].Box.CentreY)))
                continue;
            var last = start == 0 ? double.NegativeInfinity : rows[start - 1].Box.CentreY;
            Add(
                blocks,
                rows[start..end],
                [.. words.Where(line => IsBetween(line, last, rows[start].Box.CentreY)).OrderByDescending(line => line.Box.CentreY)],
                around,
                above);
            (start, above) = (end, blocks[^1].Columns);
        }

        return blocks;
    }

    // After a page break a table may have other columns.
    private static void Add(
        List<UnruledBlock> blocks, List<UnruledLine> rows, List<UnruledLine> aboveRows, List<UnruledLine> around, UnruledColumns? above)
    {
        var block = new UnruledBlock(rows, aboveRows, around, above);
        var gaps = rows.Zip(rows.Skip(1), (row, next) => next.Box.CentreY - row.Box.CentreY).ToList();
        if (block.HasColumns || gaps.Count == 0 || gaps.Max() < PageBreak * gaps.Min())
        {
            blocks.Add(block);
            return;
        }

        var end = gaps.IndexOf(gaps.Max()) + 1;
        Add(blocks, rows[..end], aboveRows, around, above);
        Add(blocks, rows[end..], [], around, blocks[^1].Columns);
    }

    /// <summary>Whether the line is one of its rows or part of its header.</summary>
    public bool Contains(UnruledLine line) => cells.ContainsKey(line);

    /// <summary>
    /// Returns the cells to the right of the labels of a line, by column; if they do not fit the columns, in their order.
    /// </summary>
    public IEnumerable<string> Cells(UnruledLine line) => Columns?.Place(cells[line]) ?? cells[line].Select(cell => cell.Text);

    /// <summary>Returns the cells of each line of the header that has labels of columns; null for a line merged into another.</summary>
    public IEnumerable<(UnruledLine Line, ImmutableArray<string>? Cells)> Header() =>
        aboveRows.Where(header.Contains).Select(line => (line, header.CellsOf(line)));

    // A cell of several lines is centred on its row (“1357.01” above it and “万元” below), or begins or ends at the row.
    private ImmutableArray<UnruledCell> Cells(UnruledLine line, List<UnruledLine> pieces)
    {
        var found = line.Figures.Select(text => new List<PlacedText> { text }).ToList();
        var own = found.Count;
        foreach (var piece in Beside(line, pieces))
        {
            if (found.Find(cell => cell.Exists(text => IsBelow(text, piece))) is { } cell)
                cell.Add(piece.Segments[0]);
            else
                found.Add([piece.Segments[0]]);
        }

        for (var i = found.Count - 1; i >= 0; i--)
        {
            var isWhole = (i < own || IsAround(line, found[i])) && IsOneFigure(found[i]);
            if (isWhole)
                used.AddRange(pieces.Where(piece => found[i].Contains(piece.Segments[0])));
            else if (i < own)
                found[i].RemoveRange(1, found[i].Count - 1);
            else
                found.RemoveAt(i);
        }

        return [.. found.Select(UnruledCell.Join).OrderBy(cell => cell.Box.Left)];
    }

    private static bool IsAround(UnruledLine line, List<PlacedText> cell) =>
        cell.Exists(text => text.Box.CentreY < line.Box.CentreY) && cell.Exists(text => text.Box.CentreY > line.Box.CentreY);

    // Two figures one below the other are never one figure.
    private static bool IsOneFigure(List<PlacedText> cell) =>
        cell.Count(text => FigurePattern.IsFigure(text.Text)) == 1 && FigurePattern.IsFigure(UnruledCell.Join(cell).Text);

    private static bool IsBelow(PlacedText text, UnruledLine piece) => text.Box.Left < piece.Box.Right && text.Box.Right > piece.Box.Left;

    private UnruledLine Nearest(UnruledLine piece) => rows.MinBy(line => Math.Abs(line.Box.CentreY - piece.Box.CentreY))!;

    // Moves away from the row line by line, to the right of the row's label.
    private static IEnumerable<UnruledLine> Beside(UnruledLine row, List<UnruledLine> pieces)
    {
        var labelEnd = row.Figures.First().Box.Left - row.Size;
        var (top, bottom) = (row.Box.CentreY, row.Box.CentreY);
        var behind = pieces.Where(piece => piece.Box.Left > labelEnd);
        foreach (var piece in behind.OrderBy(piece => Math.Abs(piece.Box.CentreY - row.Box.CentreY)))
        {
            if (Math.Max(top - piece.Box.CentreY, piece.Box.CentreY - bottom) > UnruledLine.Spacing * row.Size)
                yield break;
            (top, bottom) = (Math.Min(top, piece.Box.CentreY), Math.Max(bottom, piece.Box.CentreY));
            yield return piece;
        }
    }

    private static bool IsBetween(UnruledLine line, double above, double below) => line.Box.CentreY > above && line.Box.CentreY < below;
}
