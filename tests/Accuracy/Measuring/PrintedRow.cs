using System.Collections.Immutable;
using System.Globalization;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Measuring;

/// <summary>What a damaged row says to a reader who sees the file and not what happened to it.</summary>
/// <param name="Figures">The text that stands for each field.</param>
/// <param name="IsWhole">Whether the file shows every cell of the row, and none is damaged: each figure stands in its place.</param>
public sealed record PrintedRow(ImmutableArray<(int Field, string Text)> Figures, bool IsWhole)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <summary>
    /// Reads the row as the layout shows it. A row that looks as it was printed, a clean figure in every place, says what stands in its
    /// places, however it got there; a row of zeros and blanks says 0, wherever they stand. Otherwise only a figure that is still its own
    /// counts, and “00”.
    /// </summary>
    /// <param name="line">The row.</param>
    /// <param name="layout">What its file shows of empty cells and of the borders between cells.</param>
    /// <param name="padding">How many empty cells the header of its table has at its end: a row may have as many.</param>
    public static PrintedRow Parse(PrintedLine line, Layout layout, int padding)
    {
        int[] places = [.. line.Places.OfType<int>()];
        var cells = Shown(line, layout, padding, places.Length);
        var isFull = cells.Count == places.Length;
        ImmutableArray<(int Field, string Text)> own =
        [
            .. cells.SelectMany(
                (cell, i) =>
                    cell.Field is { } field ? [(field, cell.Text)]
                    : isFull && IsGluedZeros(cell) ? [(places[i], "0")]
                    : Array.Empty<(int, string)>()),
        ];
        var isWhole =
            line.HasFigures
            && own.Length == places.Length
            && cells.TrueForAll(cell => !cell.IsDamaged && (cell.Text.Length == 0 || IsClean(cell)));
        if (isFull && cells.TrueForAll(IsClean))
            return new PrintedRow([.. places.Zip(cells, (field, cell) => (field, cell.Text))], isWhole);
        if (cells.Count < places.Length - 1 || !HasOnlyZeros(cells))
            return new PrintedRow(own, isWhole);
        // Another row may be glued to it.
        return new PrintedRow([.. places.Select(field => (field, "0")), .. own.Where(figure => !places.Contains(figure.Field))], isWhole);
    }

    // The cells of figures, and what damage made of them.
    private static List<PrintedCell> Shown(PrintedLine line, Layout layout, int padding, int places)
    {
        var cells = line
            .Cells.Where(cell => cell.Field is not null || cell.IsDamaged)
            .SelectMany(cell => layout.Border is { } border ? At(border, cell) : [cell])
            .ToList();
        if (layout.EmptyCells == EmptyCells.Lost)
            cells.RemoveAll(cell => cell.Text.Length == 0);
        var spare = layout.EmptyCells == EmptyCells.LostAtEnd ? cells.Count : padding;
        while (spare-- > 0 && cells.Count > places && cells[^1].Text.Length == 0)
            cells.RemoveAt(cells.Count - 1);
        while (layout.EmptyCells == EmptyCells.LostAtEnd && cells.Count < places)
            cells.Add(PrintedCell.Damaged(""));
        return cells;
    }

    // “1|” for 11 ends its cell behind the 1, and so does “3 30” where a space is all that stands between two cells.
    private static IEnumerable<PrintedCell> At(char border, PrintedCell cell) =>
        cell.Text.Contains(border, StringComparison.Ordinal) ? cell.Text.Split(border).Select(PrintedCell.Damaged) : [cell];

    private static bool HasOnlyZeros(List<PrintedCell> cells) =>
        cells.Exists(cell => cell.Text == "0") && cells.TrueForAll(cell => cell.Text is "" or "0");

    // “00” and an empty cell behind it are two zeros, wherever they came from.
    private static bool IsGluedZeros(PrintedCell cell) => cell.Text is "00";

    // A number, or a stroke in the place of one; no number begins with a spare 0.
    private static bool IsClean(PrintedCell cell) =>
        cell.Text is "/" or "-" or "—"
        || (!(cell.Text.Length > 1 && cell.Text[0] == '0' && char.IsAsciiDigit(cell.Text[1])) && IsNumber(cell));

    private static bool IsNumber(PrintedCell cell) =>
        decimal.TryParse(cell.Text.Replace("万元", "", StringComparison.Ordinal).TrimEnd('元'), Plain, CultureInfo.InvariantCulture, out _);
}
