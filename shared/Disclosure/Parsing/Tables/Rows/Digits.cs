using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

/// <summary>Splits the digits of a cell that contains two figures.</summary>
internal static class Digits
{
    private const int MaxLength = 40;
    private const string Separators = " \u3000\u00A0,，";

    /// <summary>Returns every way to read the digits of a cell as two whole figures.</summary>
    public static IEnumerable<(Cell Left, Cell Right)> Split(Cell cell)
    {
        for (var at = Math.Max(1, cell.Raw.Length - MaxLength); at < cell.Raw.Length && at <= MaxLength; at++)
        {
            var left = CellText.Read(cell.Raw.AsSpan(0, at).Trim(Separators), cell.At);
            var right = CellText.Read(cell.Raw.AsSpan(at).Trim(Separators), cell.At);
            if (AreWhole(left) && AreWhole(right))
                yield return (left, right);
        }
    }

    /// <summary>Whether the cell is 0, or digits that do not begin with 0.</summary>
    public static bool AreWhole(Cell cell) =>
        cell.State == CellState.Number && (AreZero(cell.Raw) || (cell.Raw[0] is not ('0' or '０') && AreAll(cell.Raw)));

    public static bool AreZero(string raw) => raw is "0" or "０";

    public static bool AreAll(string raw) => raw.All(character => char.IsAsciiDigit(character) || character is >= '０' and <= '９');
}
