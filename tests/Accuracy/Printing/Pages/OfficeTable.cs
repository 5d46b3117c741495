namespace Compiler.Accuracy.Printing.Pages;

/// <summary>A table set in columns of fixed widths.</summary>
public sealed class OfficeTable
{
    private const double Descent = 0.2;
    private const int LongLabel = 8;

    // Table 三 as the notice draws it: two narrow columns for groups, one for labels, six for applicants, a wider one for totals.
    private static readonly double[] Requests = [0.064, 0.099, 0.313, 0.07, 0.07, 0.07, 0.07, 0.07, 0.07, 0.104];

    private readonly IReadOnlyList<IReadOnlyList<DrawnCell>> rows;
    private readonly IReadOnlyList<PrintedLine> printed;
    private readonly OfficeStyle style;
    private readonly double[] widths;

    public OfficeTable(IReadOnlyList<PrintedLine> printed, OfficeStyle style)
    {
        (this.printed, this.style) = (printed, style);
        rows = DrawnCell.Table(printed);
        var columns = rows.SelectMany(row => row).Select(cell => cell.Column + cell.Columns).DefaultIfEmpty(1).Max();
        var shares = columns == Requests.Length ? Requests : [.. Enumerable.Repeat(1.0 / columns, columns)];
        widths = [.. shares.Select(share => share * (Sheet.Right - Sheet.Left))];
        Heights = [.. rows.Select(row => row.Where(cell => cell.Rows == 1 && !cell.GoesOn).Select(Height).Append(LineHeight).Max())];
        foreach (var (row, cell) in rows.SelectMany((row, i) => row.Where(cell => cell.Rows > 1).Select(cell => (i, cell))))
            Heights[row + cell.Rows - 1] += Math.Max(0, Height(cell) - Heights[row..(row + cell.Rows)].Sum());
    }

    /// <summary>The heights of the rows.</summary>
    public double[] Heights { get; }

    private double LineHeight => style.Size * style.Leading;

    /// <summary>Draws the rows of one page.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The first that is not one of them.</param>
    /// <param name="top">Where the first begins.</param>
    public IEnumerable<SheetText> Draw(int first, int end, double top)
    {
        for (var row = 0; row < end; row++)
        {
            foreach (var cell in rows[row].Where(cell => !cell.GoesOn && row + cell.Rows > first))
            {
                foreach (var text in Draw(row, cell, first, end, top))
                    yield return text;
            }
        }
    }

    // A merged cell that a page break cuts goes on with its next line.
    private IEnumerable<SheetText> Draw(int row, DrawnCell cell, int first, int end, double top)
    {
        var lines = Lines(cell);
        if (row < first)
            lines = [.. lines.Skip((int)(Heights[row..first].Sum() / LineHeight))];
        var (from, to) = (Math.Max(row, first), Math.Min(row + cell.Rows, end));
        var height = Heights[from..to].Sum();
        lines = [.. lines.Take((int)Math.Max(1, (height + 0.1) / LineHeight))];
        var y = top + Heights[first..from].Sum() + ((height - (lines.Count * LineHeight)) / 2);
        var left = Sheet.Left + widths.Take(cell.Column).Sum() + style.Padding;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            y += LineHeight;
            var spare = Inside(cell) - SheetText.Width(line, style.Size);
            yield return new SheetText(line, left + (spare * Alignment(row, cell)), y - (style.Size * Descent), style.Size);
        }
    }

    private double Alignment(int row, DrawnCell cell) =>
        printed[row].HasFigures && printed[row].Cells[cell.Column].IsLabel is false ? style.Figures
        : cell.Text.Length > LongLabel && cell.Columns == 1 ? 0
        : 0.5;

    private List<string> Lines(DrawnCell cell) => SheetText.Wrap(cell.Text, style.Size, Inside(cell));

    private double Height(DrawnCell cell) => Lines(cell).Count * LineHeight;

    private double Inside(DrawnCell cell) => widths.Skip(cell.Column).Take(cell.Columns).Sum() - (2 * style.Padding);
}
