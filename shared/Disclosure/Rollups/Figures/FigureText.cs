using System.Globalization;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// Formats figures: counts with thousands separators, amounts with all their decimals, percentages with one decimal,
/// rounded half away from zero. Independent of the machine's culture.
/// </summary>
public static class FigureText
{
    /// <summary>The figure is unknown.</summary>
    public const string Missing = "…";

    /// <summary>The denominator is 0, or the form has no such field.</summary>
    public const string NotApplicable = "—";

    /// <summary>The denominator is below <see cref="Fraction.SmallSample"/>.</summary>
    public const string SmallSample = "†";

    /// <summary>
    /// The value includes inferred cells, cells taken from the narrative, or cells that are in a failing identity and in no
    /// identity that proves them.
    /// </summary>
    public const string Unsure = "‡";

    /// <summary>Some reports lack the figure.</summary>
    public const string Partial = "*";

    /// <summary>The marks that may follow a figure.</summary>
    public static char[] Marks { get; } = ['†', '‡', '*'];

    /// <summary>Formats a number: “1,234”, “1,129.7494”; “…” if missing.</summary>
    public static string Number(decimal? value) =>
        value?.ToString("#,0.############################", CultureInfo.InvariantCulture) ?? Missing;

    /// <summary>Formats a sum with its marks: “1,234‡”, “12*”; “—” if no report's form has the field.</summary>
    public static string Sum(FigureSum sum) =>
        sum.Expected == 0 ? NotApplicable
        : sum.Value is null ? Missing
        : $"{Number(sum.Value)}{(sum.IsMarked ? Unsure : "")}{(sum.IsPartial ? Partial : "")}";

    /// <summary>Formats a rate without the per cent sign, for a column whose header has it: “38.0”, “14.3†”, “—”, “…”.</summary>
    public static string Rate(Fraction rate) => Rate(rate, "");

    /// <summary>Formats a rate with the per cent sign, for running text: “38.0%”, “14.3%†”, “—”, “…”.</summary>
    public static string RateWithSign(Fraction rate) => Rate(rate, "%");

    private static string Rate(Fraction rate, string sign) => rate.State switch
    {
        RateState.Missing => Missing,
        RateState.ZeroDenominator => NotApplicable,
        _ => Percent(rate.Value!.Value) + sign + (rate.State == RateState.SmallSample ? SmallSample : "")
            + (rate.Marked > 0 ? Unsure : "") + (rate.IsPartial ? Partial : ""),
    };

    /// <summary>Formats a share as a percentage without the sign: 0.38009 → “38.0”.</summary>
    public static string Percent(decimal share)
    {
        var rounded = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        // Negative zero would be printed with a minus sign.
        return (rounded == 0 ? 0m : rounded).ToString("#,0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>Formats a change as a signed percentage without the per cent sign: “+4.5”, “-3.0”, “0.0”; “—” if there is none.</summary>
    public static string Change(decimal? change) =>
        change is not { } value ? NotApplicable
        : Percent(value) is var text && text[0] != '-' && text.Any(c => c is >= '1' and <= '9') ? $"+{text}" : Percent(value);

    /// <summary>Formats a coverage: “2/3”.</summary>
    public static string Coverage(int present, int expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{present:#,0}/{expected:#,0}");
}
