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
    /// places, however it got there; so does one of which every figure is the same. Otherwise only a figure that is still its own counts.
    /// </summary>
    /// <param name="line">The row.</param>
    /// <param name="layout">What its file shows of empty cells and bars.</param>
    /// <param name="padding">How many empty cells the header of its table has at its end: a row may have as many.</param>
    public static PrintedRow Of(PrintedLine line, Layout layout, int padding)
    {
        var cells = Shown(line, layout, padding);
        var isInPlace = cells.Length == line.Places.Length && (IsClean(line, cells) || IsUniform(line, cells));
        var places = line.Places.Count(field => field is not null);
        return new PrintedRow(
            isInPlace
                ? [.. cells.Select((cell, i) => (Field: line.Places[i], cell.Text)).Where(place => place.Field is not null).Select(place => (place.Field!.Value, place.Text))]
                : [.. cells.Where(cell => cell.Field is not null).Select(cell => (cell.Field!.Value, cell.Text))],
            line.HasFigures && !cells.Any(cell => cell.IsDamaged) && cells.Count(cell => cell.Field is not null) == places);
    }

    private static ImmutableArray<PrintedCell> Shown(PrintedLine line, Layout layout, int padding)
    {
        var cells = layout.HasBars ? line.Cells.SelectMany(AtBars).ToImmutableArray() : line.Cells;
        if (layout.EmptyCells == EmptyCells.Lost)
            return [.. cells.Where((cell, i) => cell.Text.Length > 0 || (i < line.Places.Length && line.Places[i] is null && cell.Field is null && !cell.IsDamaged))];
        var spare = layout.EmptyCells == EmptyCells.LostAtEnd ? cells.Length : padding;
        while (spare-- > 0 && cells.Length > line.Places.Length && cells[^1].Text.Length == 0)
            cells = cells.RemoveAt(cells.Length - 1);
        return layout.EmptyCells == EmptyCells.LostAtEnd && cells.Length < line.Places.Length
            ? [.. cells, .. Enumerable.Repeat(PrintedCell.Damaged(""), line.Places.Length - cells.Length)]
            : cells;
    }

    // “1|” for 11 ends its cell behind the 1.
    private static IEnumerable<PrintedCell> AtBars(PrintedCell cell) =>
        cell.Text.Contains('|', StringComparison.Ordinal) ? cell.Text.Split('|').Select(PrintedCell.Damaged) : [cell];

    private static bool IsClean(PrintedLine line, ImmutableArray<PrintedCell> cells) =>
        cells.Where((cell, i) => line.Places[i] is not null || cell.IsDamaged).All(IsNumber);

    private static bool IsUniform(PrintedLine line, ImmutableArray<PrintedCell> cells) =>
        cells.Where((cell, i) => line.Places[i] is not null || cell.IsDamaged).Where(cell => cell.Text.Length > 0).ToList() is var filled
        && filled.TrueForAll(IsNumber) && filled.Select(cell => cell.Text).Distinct().Count() == 1;

    private static bool IsNumber(PrintedCell cell) => decimal.TryParse(cell.Text.Replace("万元", "", StringComparison.Ordinal).TrimEnd('元'), Plain, CultureInfo.InvariantCulture, out _);
}
