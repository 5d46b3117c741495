using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

internal sealed class GapInFigure : RowRule
{
    public override string Summary => "A figure with a space inside is one figure: “21 4” is 214.";

    public override string Case => "xingtai-gaps-inside-numbers";

    public override ReadingKind Kind => ReadingKind.Joined;

    public override IEnumerable<ImmutableArray<Cell>> Read(RowFigures row) =>
        row.Columns is { } columns && columns.Any(IsIn) ? [[.. columns.Select(Closed)]] : [];

    /// <summary>Whether the cell is a number with a space inside.</summary>
    public static bool IsIn(Cell figure) =>
        figure.State == CellState.Illegible && CellText.IsSpacedDigits(figure.Raw) && figure.Raw.Any(char.IsWhiteSpace);

    private static Cell Closed(Cell figure) =>
        IsIn(figure) ? CellText.Read(string.Concat(figure.Raw.Where(character => !char.IsWhiteSpace(character))), figure.At) : figure;
}
