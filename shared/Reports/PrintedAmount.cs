namespace Compiler.Reports;

/// <summary>An amount of money of the trial form, whose unit is printed beside it or not at all (采购总金额).</summary>
/// <param name="Unit">The printed unit: 元, 万元 or 亿元; null when none is printed.</param>
/// <param name="Yuan">The amount in 元; null when it is not known, which includes a number other than 0 without a unit.</param>
public readonly record struct PrintedAmount(string? Unit, decimal? Yuan)
{
    // The longest first: each of them ends in the last.
    private static readonly (string Name, decimal Yuan)[] Units = [("亿元", 100_000_000), ("万元", 10_000), ("元", 1)];

    /// <summary>The amount in this cell; a cell without a number has neither unit nor amount.</summary>
    public static PrintedAmount Of(Cell cell)
    {
        if (cell.Value is not { } value)
            return default;
        foreach (var unit in Units)
        {
            if (cell.Raw.Contains(unit.Name, StringComparison.Ordinal))
                return new PrintedAmount(unit.Name, InYuan(value, unit.Yuan));
        }

        return new PrintedAmount(null, value == 0 ? 0 : null);
    }

    // A number of 27 digits is a misprint; its amount is not known.
    private static decimal? InYuan(decimal value, decimal unit) =>
        Math.Abs(value) <= decimal.MaxValue / unit ? value * unit : null;
}
