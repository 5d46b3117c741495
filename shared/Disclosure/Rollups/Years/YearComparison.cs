using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>Compares two years of a place, over the bodies that reported in both.</summary>
/// <param name="Figures">Growth of 新收, 办结, 结转下年.</param>
/// <param name="Rates">Change of B2, C2, C4.</param>
/// <param name="Carry">Requests carried from one year to the next.</param>
/// <param name="Jumps">The number of bodies whose fees probably have another unit than the year before.</param>
public sealed record YearComparison(
    ImmutableArray<(Figure Figure, Growth Growth)> Figures, ImmutableArray<(Indicator Rate, RateChange Change)> Rates, CarrySum Carry,
    int Jumps)
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

    /// <summary>Picks what is compared.</summary>
    /// <param name="match">The counted reports compared with those of the same bodies in the year before.</param>
    public static YearComparison FromMatch(IYearMatch match) => new(
        [.. ComparedFigures.Select(compared => (compared.Figure, match.Growth(compared.Figure)))],
        [.. ComparedRates.Select(rate => (rate, match.Change(rate)))],
        match.Carry,
        match.Jumps);
}
