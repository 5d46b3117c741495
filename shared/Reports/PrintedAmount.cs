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
        var unit = UnitIn(cell.Raw);
        return unit is null
            ? new PrintedAmount(null, value == 0 ? 0 : null)
            : new PrintedAmount(unit, InYuan(value, Array.Find(Units, known => known.Name == unit).Yuan));
    }

    /// <summary>The one unit of money that a text names; null where it names none, or several (元/万元).</summary>
    public static string? UnitIn(ReadOnlySpan<char> text)
    {
        foreach (var (name, _) in Units)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                return text[..at].Contains('元') || text[(at + name.Length)..].Contains('元') ? null : name;
        }

        return null;
    }

    // A number of 27 digits is a misprint; its amount is not known.
    private static decimal? InYuan(decimal value, decimal unit) =>
        Math.Abs(value) <= decimal.MaxValue / unit ? value * unit : null;
}
