using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Placement;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>
/// Lists the ways in which the figures of a row can belong to the fields of the form. A row that has exactly one figure
/// for each field has one way; every other row has several, and <see cref="PlacementSolver"/> must prove one.
/// </summary>
internal sealed class RowReadings
{
    private const int MostSpareFigures = 2;
    private const int MostPlacesOfLostCells = 7;
    private const int LongestFigure = 40;
    private const string Separators = " \u3000\u00A0,，";

    private readonly ImmutableArray<Cell> tokens;
    private readonly ImmutableArray<Cell> figures;
    private readonly PrintedCells printed;
    private readonly int width;
    private readonly List<RowReading> readings = [];

    private RowReadings(ImmutableArray<Cell> tokens, PrintedCells printed, int width)
    {
        this.tokens = tokens;
        this.printed = printed;
        this.width = width;
        figures = printed.HasBlankInside ? tokens.RemoveAll(IsBlank) : printed.Within(tokens);
    }

    /// <summary>The readings of a row.</summary>
    /// <param name="tokens">The row's cells right of its label.</param>
    /// <param name="width">How many fields the form has there.</param>
    /// <param name="step">By how many columns a page break can move figures: 1, or a whole group of table 四.</param>
    /// <param name="start">Where the figures start in other rows of the same shape, if known.</param>
    /// <param name="isSummed">Whether sums can prove what became of the row; where they cannot, a blank is taken for what it is.</param>
    /// <param name="isGrid">Whether the file itself draws the columns: a blank is a blank, and no figure has moved.</param>
    public static ImmutableArray<RowReading> Enumerate(
        ImmutableArray<Cell> tokens, int width, int step, int? start, bool isSummed = true, bool isGrid = false)
    {
        var row = new RowReadings(tokens, PrintedCells.FromCells(tokens.AsSpan()), width);
        if (row.figures.Length == width && !row.figures.Any(HasGap) && !(isSummed && row.HasBlankInside))
            return [new RowReading(row.figures, ReadingKind.Literal)];
        if (row.figures.Length == width || (isGrid && tokens.Length == width))
        {
            row.CloseGaps(row.figures.Length == width ? row.figures : tokens);
            if (row.HasBlankInside && isSummed)
                row.DropSpareBlanks(row.printed.Within(tokens));
        }
        else if (row.figures.Length > width)
        {
            row.DropSpareFigures();
        }
        else
        {
            row.PlaceFewFigures(step, start, isSummed);
        }

        return [.. row.readings];
    }

    private void Add(ImmutableArray<Cell> cells, ReadingKind kind)
    {
        var reading = new RowReading(cells, kind);
        if (!readings.Exists(reading.Agrees))
            readings.Add(reading);
    }

    private void CloseGaps(ImmutableArray<Cell> cells)
    {
        Add(cells, ReadingKind.Literal);
        Add(
            [.. cells.Select(figure => HasGap(figure) ? CellText.Read(string.Concat(figure.Raw.Where(IsNoSpace)), figure.At) : figure)],
            ReadingKind.Joined);
    }

    private static bool HasGap(Cell figure) =>
        figure.State == CellState.Illegible && CellText.IsSpacedDigits(figure.Raw) && !figure.Raw.All(IsNoSpace);

    private static bool IsNoSpace(char character) => !char.IsWhiteSpace(character);

    private void DropSpareFigures()
    {
        var spare = figures.Length - width;
        if (spare > MostSpareFigures)
            return;
        // By position the last figures are the spare ones, so that reading comes first.
        for (var last = figures.Length - 1; last >= 0; last--)
        {
            if (spare == 1)
                Add(figures.RemoveAt(last), ReadingKind.ExtraDropped);
            for (var first = last - 1; spare == 2 && first >= 0; first--)
                Add(figures.RemoveAt(last).RemoveAt(first), ReadingKind.ExtraDropped);
        }

        for (var first = 0; spare == 1 && first < width; first++)
            JoinNeighbours(first);
    }

    // One figure stands in two cells.
    private void JoinNeighbours(int first)
    {
        if (!IsWhole(figures[first]) || IsZero(figures[first].Raw) || !figures[first + 1].Raw.All(IsDigit))
            return;
        var joined = CellText.Read(figures[first].Raw + figures[first + 1].Raw, figures[first].At);
        if (joined.State == CellState.Number)
            Add([.. figures[..first], joined, .. figures[(first + 2)..]], ReadingKind.Joined);
    }

    private void PlaceFewFigures(int step, int? start, bool isSummed)
    {
        if (tokens.Length < width)
            LoseCells();
        else
            PlaceWindows(step, start, isSummed);
        if (tokens.Length >= width && isSummed && figures.Length == width - 1)
            OpenGapInFigures();
        if (figures.Length == width - 1)
            SplitFigures();
        else if (tokens.Length == width)
            SplitIntoBlanks();
    }

    private void PlaceWindows(int step, int? start, bool isSummed)
    {
        if (start is { } known && Fits(known))
        {
            PlaceWindow(known, step);
            return;
        }

        for (var first = 0; first <= tokens.Length - width; first++)
        {
            if (Fits(first))
                PlaceWindow(first, step);
        }

        if (isSummed)
            DropSpareBlanks(tokens);
    }

    // A figure for each field, but a blank among them: perhaps that one is right, and a 0 is too many.
    private bool HasBlankInside => printed.Count == width && printed.HasBlankInside;

    // A row of a width of its own: any blank or 0 may be the cell that is too many.
    private void DropSpareBlanks(ImmutableArray<Cell> cells)
    {
        var spare = cells.Length - width;
        if (spare is 0 or > MostSpareFigures)
            return;
        for (var last = cells.Length - 1; last >= 0; last--)
        {
            if (spare == 1 && MayBeSpare(cells[last]))
                Add(cells.RemoveAt(last), ReadingKind.ExtraDropped);
            for (var first = last - 1; spare == 2 && first >= 0 && MayBeSpare(cells[last]); first--)
            {
                if (MayBeSpare(cells[first]))
                    Add(cells.RemoveAt(last).RemoveAt(first), ReadingKind.ExtraDropped);
            }
        }
    }

    private static bool MayBeSpare(Cell cell) => IsBlank(cell) || cell.Value == 0;

    private bool Fits(int first) =>
        first >= 0 && first + width <= tokens.Length && (printed.Count == 0 || (first <= printed.First && first + width >= printed.End));

    private void PlaceWindow(int first, int step)
    {
        var window = tokens.Slice(first, width);
        Add(window, ReadingKind.Literal);
        var leading = window.TakeWhile(cell => cell.State == CellState.Blank).Count();
        if (leading == width)
            return;

        // 邢台 2023: five blanks in front moved the whole row of table 四, and its last five figures fell off.
        for (var shift = step; shift <= leading; shift += step)
            Add([.. window[shift..], .. Enumerable.Repeat(Cell.Absent, shift)], ReadingKind.Shifted);
    }

    // A cell was lost in the middle and the row padded at its end, so that the figures behind the gap moved.
    private void OpenGapInFigures()
    {
        if (tokens.SkipWhile(IsBlank).Reverse().SkipWhile(IsBlank).Any(IsBlank))
            return;
        for (var gap = width - 1; gap >= 0; gap--)
        {
            if (!readings.Exists(reading => reading.Kind == ReadingKind.Literal && IsBlank(reading.Cells[gap])))
                Add([.. figures[..gap], Cell.Absent, .. figures[gap..]], ReadingKind.CellLost);
        }
    }

    private static bool IsBlank(Cell cell) => cell.State == CellState.Blank;

    private void LoseCells()
    {
        var lost = Enumerable.Repeat(Cell.Absent, width - tokens.Length).ToArray();
        for (var at = tokens.Length; at >= 0; at--)
            Add([.. tokens[..at], .. lost, .. tokens[at..]], ReadingKind.CellLost);
        // Where empty cells leave nothing behind, several may be missing at several places.
        if (width <= MostPlacesOfLostCells)
            LoseCells([], 0);
    }

    private void LoseCells(ImmutableArray<Cell> placed, int next)
    {
        if (placed.Length == width)
        {
            Add(placed, ReadingKind.CellLost);
            return;
        }

        if (next < tokens.Length)
            LoseCells(placed.Add(tokens[next]), next + 1);
        if (placed.Length - next < width - tokens.Length)
            LoseCells(placed.Add(Cell.Absent), next);
    }

    private void SplitFigures()
    {
        for (var i = 0; i < figures.Length; i++)
        {
            foreach (var (left, right) in Splits(figures[i]))
                Add([.. figures[..i], left, right, .. figures[(i + 1)..]], ReadingKind.Split);
        }
    }

    // Two figures stand glued in the first of two cells, beside further blanks.
    private void SplitIntoBlanks()
    {
        for (var i = 0; i + 1 < width; i++)
        {
            if (!IsBlank(tokens[i + 1]))
                continue;
            foreach (var (left, right) in Splits(tokens[i]))
                Add([.. tokens[..i], left, right, .. tokens[(i + 2)..]], ReadingKind.Split);
        }
    }

    private static IEnumerable<(Cell Left, Cell Right)> Splits(Cell figure)
    {
        for (var at = Math.Max(1, figure.Raw.Length - LongestFigure); at < figure.Raw.Length && at <= LongestFigure; at++)
        {
            var left = CellText.Read(figure.Raw.AsSpan(0, at).Trim(Separators), figure.At);
            var right = CellText.Read(figure.Raw.AsSpan(at).Trim(Separators), figure.At);
            if (IsWhole(left) && IsWhole(right))
                yield return (left, right);
        }
    }

    private static bool IsWhole(Cell cell) =>
        cell.State == CellState.Number && (IsZero(cell.Raw) || (cell.Raw[0] is not ('0' or '０') && cell.Raw.All(IsDigit)));

    private static bool IsZero(string raw) => raw is "0" or "０";

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';
}
