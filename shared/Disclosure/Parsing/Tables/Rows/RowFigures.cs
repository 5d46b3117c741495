using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

/// <summary>The cells of a row to the right of its label, and what is known about their columns.</summary>
internal sealed class RowFigures
{
    /// <summary>Creates the figures of a row.</summary>
    /// <param name="cells">The cells to the right of the label.</param>
    /// <param name="width">The number of fields in this row of the form.</param>
    public RowFigures(ImmutableArray<Cell> cells, int width)
    {
        Cells = cells;
        Width = width;
        Printed = PrintedCells.FromCells(cells.AsSpan());
        Figures = Printed.HasBlankInside ? cells.RemoveAll(IsBlank) : Printed.Within(cells);
    }

    public ImmutableArray<Cell> Cells { get; }

    public int Width { get; }

    /// <summary>The number of columns by which a page break can move figures: 1, or a whole group of table 四.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The cell in which other rows of the same shape begin; null if unknown.</summary>
    public int? Start { get; init; }

    /// <summary>Whether sums can prove a reading. If they cannot, a blank is taken as printed.</summary>
    public bool IsSummed { get; init; } = true;

    /// <summary>Whether the file defines the columns: a blank is a blank, and no figure has moved.</summary>
    public bool IsGrid { get; init; }

    /// <summary>The range of the cells that are not blank.</summary>
    public PrintedCells Printed { get; }

    /// <summary>The cells that are not blank; with the blanks between them only if there are none.</summary>
    public ImmutableArray<Cell> Figures { get; }

    /// <summary>A cell for each field if the row has exactly that many figures or the file defines that many columns.</summary>
    public ImmutableArray<Cell>? Columns => Figures.Length == Width ? Figures : IsGrid && Cells.Length == Width ? Cells : null;

    /// <summary>Whether there are fewer figures than fields, and nothing shows which fields they belong to.</summary>
    public bool LacksFigures => Columns is null && Figures.Length < Width;

    /// <summary>Whether there is a figure for each field and a blank among them: the blank may be right and a 0 extra.</summary>
    public bool HasBlankAmongAll => Printed.Count == Width && Printed.HasBlankInside;

    /// <summary>The cells in which the columns of the form may begin so that they contain every figure.</summary>
    public IEnumerable<int> Starts =>
        IsStartKnown ? [Start!.Value] : Enumerable.Range(0, Cells.Length - Width + 1).Where(start => IsStart(start));

    /// <summary>Whether the columns are known to begin in <see cref="Start"/>.</summary>
    public bool IsStartKnown => IsStart(Start);

    public static bool IsBlank(Cell cell) => cell.State == CellState.Blank;

    private bool IsStart(int? start) =>
        start >= 0 && start + Width <= Cells.Length && (Printed.Count == 0 || (start <= Printed.First && start + Width >= Printed.End));
}
