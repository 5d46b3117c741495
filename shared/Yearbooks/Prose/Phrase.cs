using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>A figure in words: “予以公开 19 件（8.6%）”.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="Present">Reports that have the figure.</param>
/// <param name="Expected">Reports whose form has it.</param>
/// <param name="IsZero">Whether it is a plain zero; several of these can be named together.</param>
internal sealed record Phrase(string Label, string Text, int Present, int Expected, bool IsZero = false)
{
    /// <summary>Says a count or amount; null if no report's form has it.</summary>
    public static Phrase? Count(Subject subject, string label, FieldPath path, string unit = "件") =>
        Say(label, subject.Figures.Sum(FigureCatalogue.Get(path)), unit, "");

    /// <summary>Says a count with its share; null if no report's form has it.</summary>
    public static Phrase? Share(Subject subject, string label, FieldPath path, string indicatorId)
    {
        var sum = subject.Figures.Sum(FigureCatalogue.Get(path));
        var rate = subject.Figures.Rate(IndicatorCatalogue.Get(indicatorId));
        var basis = (rate.Present, rate.Expected) == (sum.Present, sum.Expected)
            ? ""
            : $"，按 {FigureText.Coverage(rate.Present, rate.Expected)} 份报告计算";
        return Say(label, sum, "件", rate.Value is null ? "" : $"（{FigureText.RateWithSign(rate)}{basis}）");
    }

    /// <summary>Says a rate with its fraction; null if it cannot be computed.</summary>
    public static Phrase? Rate(Subject subject, string indicatorId)
    {
        var indicator = IndicatorCatalogue.Get(indicatorId);
        var rate = subject.Figures.Rate(indicator);
        return rate.Value is null
            ? null
            : new Phrase(indicator.Name, $"{indicator.Name} {WithFraction(rate)}", rate.Present, rate.Expected);
    }

    /// <summary>“38.0%（84/221）”.</summary>
    public static string WithFraction(Fraction rate) =>
        $"{FigureText.RateWithSign(rate)}（{FigureText.Number(rate.Numerator)}/{FigureText.Number(rate.Denominator)}）";

    private static Phrase? Say(string label, FigureSum sum, string unit, string share) =>
        sum.Expected == 0 ? null
        : sum.Value is null ? new Phrase(label, $"{label}数据缺失", 0, sum.Expected)
        : new Phrase(
            label,
            $"{label} {FigureText.Sum(sum)} {unit}{(sum.Value == 0 ? "" : share)}",
            sum.Present,
            sum.Expected,
            sum is { Value: 0, IsMarked: false });
}
