using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>Compares two years of a place, over the bodies that reported in both.</summary>
/// <param name="Figures">Growth of 新收, 办结, 结转下年.</param>
/// <param name="Rates">Change of B2, C2, C4.</param>
/// <param name="Carry">Requests carried from one year to the next.</param>
/// <param name="Jumps">Fees whose unit probably differs between the years.</param>
public sealed record YearComparison(
    ImmutableArray<(Figure Figure, Growth Growth)> Figures, ImmutableArray<(Indicator Rate, RateChange Change)> Rates, CarryChain Carry,
    ImmutableArray<AmountJump> Jumps)
{
    /// <summary>The compared figures: 新收, 办结, 结转下年.</summary>
    public static ImmutableArray<(Figure Figure, string Label)> ComparedFigures { get; } =
    [
        (FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived)), "本年新收"),
        (FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.TotalProcessed)), "办结"),
        (FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.CarriedForward)), "结转下年"),
    ];

    /// <summary>The compared rates: 公开率, 复议纠错率, 诉讼败诉率.</summary>
    public static ImmutableArray<Indicator> ComparedRates { get; } =
    [IndicatorCatalogue.Get("B2"), IndicatorCatalogue.Get("C2"), IndicatorCatalogue.Get("C4")];

    /// <summary>Compares two years.</summary>
    /// <param name="now">This year's counted reports.</param>
    /// <param name="before">Last year's reports by body, counted or not.</param>
    public static YearComparison Compare(ImmutableArray<Body> now, IReadOnlyDictionary<BodyKey, Body> before) => new(
        [.. ComparedFigures.Select(compared => (compared.Figure, Growth.Compare(now, before, compared.Figure)))],
        [.. ComparedRates.Select(rate => (rate, RateChange.Compare(now, before, rate)))],
        CarryChain.Build(now, before),
        AmountJump.Find(now, before));
}
