namespace Compiler.Disclosure.Reports;

/// <summary>
/// An amount of money of the trial form (采购总金额). Its unit is printed beside it or not at all; one that a supervisor has settled is in 万元.
/// </summary>
/// <param name="Unit">The printed unit, 元 or 万元; null if none is printed.</param>
/// <param name="Yuan">The amount in 元; null if unknown. A number without a unit is unknown unless it is 0.</param>
public readonly record struct PrintedAmount(string? Unit, decimal? Yuan)
{
    /// <summary>Parses the amount in this cell. A cell without a number has neither unit nor amount.</summary>
    public static PrintedAmount Parse(Cell cell)
    {
        if (cell.Value is not { } value)
            return default;
        if (cell.Origin == CellOrigin.Settled)
            return new PrintedAmount(MoneyUnit.TenThousandYuan.Name, MoneyUnit.TenThousandYuan.ToYuan(value));
        return MoneyUnit.In(cell.Raw) is { } unit
            ? new PrintedAmount(unit.Name, unit.ToYuan(value))
            : new PrintedAmount(null, value == 0 ? 0 : null);
    }
}
