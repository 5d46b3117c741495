using System.Globalization;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// How figures are printed: counts with thousands separators, amounts with all their decimals, percentages with one
/// decimal rounded half away from zero. The culture of the machine plays no part.
/// </summary>
public static class FigureText
{
    /// <summary>Nothing is known.</summary>
    public const string Missing = "…";

    /// <summary>There is nothing to divide by, or the form has no such field.</summary>
    public const string NotApplicable = "—";

    /// <summary>The denominator is below <see cref="Fraction.SmallSample"/>.</summary>
    public const string SmallSample = "†";

    /// <summary>
    /// The value rests on inferred cells, on the narrative, or on cells in an identity that fails and in none that proves them.
    /// </summary>
    public const string Unsure = "‡";

    /// <summary>Some reports lack the figure.</summary>
    public const string Partial = "*";

    /// <summary>The marks that may follow a figure.</summary>
    public static char[] Marks { get; } = ['†', '‡', '*'];

    /// <summary>A number: “1,234”, “1,129.7494”; “…” when missing.</summary>
    public static string Number(decimal? value) =>
        value?.ToString("#,0.############################", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>A sum with its marks: “1,234‡”, “12*”; “—” where no report's form has the field.</summary>
    public static string Sum(FigureSum sum) =>
        sum.Expected == 0 ? NotApplicable
        : sum.Value is null ? Missing
        : $"{Number(sum.Value)}{(sum.IsMarked ? Unsure : "")}{(sum.IsPartial ? Partial : "")}";

    /// <summary>A rate in per cent without the sign, for a column that has it in its head: “38.0”, “14.3†”, “—”, “…”.</summary>
    public static string Rate(Fraction rate) => Rate(rate, "");

    /// <summary>A rate with its sign, for running text: “38.0%”, “14.3%†”, “—”, “…”.</summary>
    public static string RateWithSign(Fraction rate) => Rate(rate, "%");

    private static string Rate(Fraction rate, string sign) => rate.State switch
    {
        RateState.Missing => Missing,
        RateState.ZeroDenominator => NotApplicable,
        _ => Percent(rate.Value!.Value) + sign + (rate.State == RateState.SmallSample ? SmallSample : "")
            + (rate.Marked > 0 ? Unsure : "") + (rate.IsPartial ? Partial : ""),
    };

    /// <summary>A share in per cent without the sign: 0.38009 → “38.0”.</summary>
    public static string Percent(decimal share)
    {
        var rounded = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        // A negative zero would be printed with its sign.
        return (rounded == 0 ? 0m : rounded).ToString("#,0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>A change in per cent with its sign and without the per cent sign: “+4.5”, “-3.0”, “0.0”; “—” for none.</summary>
    public static string Change(decimal? change) =>
        change is not { } value ? NotApplicable
        : Percent(value) is var text && text[0] != '-' && text.Any(c => c is >= '1' and <= '9') ? $"+{text}" : Percent(value);

    /// <summary>How many of how many: “2/3”.</summary>
    public static string Coverage(int present, int expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{present:#,0}/{expected:#,0}");
}
