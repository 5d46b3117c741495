using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>One line of a printed report: text, or a row of a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">Its cells; one for text, none for an empty line.</param>
/// <param name="Level">The level of a heading.</param>
/// <param name="IsHeader">Whether the row belongs to the header of its table.</param>
/// <param name="RequestRow">The row of table 三 that it prints; −1 for any other.</param>
public sealed record PrintedLine(
    LineKind Kind, ImmutableArray<PrintedCell> Cells, int Level = 0, bool IsHeader = false, int RequestRow = -1)
{
    /// <summary>Which field each cell held when it was printed.</summary>
    public ImmutableArray<int?> Places { get; init; } = [];

    public static PrintedLine Empty { get; } = new(LineKind.Empty, []);

    public bool IsRow => Kind == LineKind.Row;

    /// <summary>Whether it is a row with figures.</summary>
    public bool HasFigures => IsRow && Cells.Any(cell => cell.Field is not null);

    /// <summary>Index of the first figure; the number of cells when there is none.</summary>
    public int FirstFigure
    {
        get
        {
            var first = 0;
            while (first < Cells.Length && Cells[first].Field is null)
                first++;
            return first;
        }
    }

    /// <summary>The text of the line without its cells' borders.</summary>
    public string Text => string.Concat(Cells.Select(cell => cell.Text));

    public static PrintedLine Create(LineKind kind, string text, int level = 0) => new(kind, [new PrintedCell(text)], level);

    public static PrintedLine Row(IEnumerable<PrintedCell> cells) => new(LineKind.Row, [.. cells]);

    public PrintedLine With(IEnumerable<PrintedCell> cells) => this with { Cells = [.. cells] };
}
