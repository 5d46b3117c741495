namespace Compiler.Disclosure.Reports;

/// <summary>An amount of money of the trial form, whose unit is printed beside it or not at all (采购总金额).</summary>
/// <param name="Unit">The printed unit, as 元 or 万元; null when none is printed.</param>
/// <param name="Yuan">The amount in 元; null when it is not known, which includes a number other than 0 without a unit.</param>
public readonly record struct PrintedAmount(string? Unit, decimal? Yuan)
{
    /// <summary>The amount in this cell; a cell without a number has neither unit nor amount.</summary>
    public static PrintedAmount Parse(Cell cell)
    {
        if (cell.Value is not { } value)
            return default;
        return MoneyUnit.In(cell.Raw) is { } unit
            ? new PrintedAmount(unit.Name, unit.ToYuan(value))
            : new PrintedAmount(null, value == 0 ? 0 : null);
    }
}
