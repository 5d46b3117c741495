using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The totals of a place: every figure and every rate, each with the number of reports it covers.</summary>
/// <param name="Reports">The number of reports added.</param>
/// <param name="Sums">One for each of <see cref="FigureCatalogue.All"/>.</param>
/// <param name="Rates">One for each of <see cref="IndicatorCatalogue.Rates"/>.</param>
public sealed record Totals(int Reports, ImmutableArray<FigureSum> Sums, ImmutableArray<Fraction> Rates) : IFigures
{
    /// <summary>The totals of no reports.</summary>
    public static Totals None { get; } = new TotalsBuilder().Build();

    /// <summary>Adds the totals of different reports.</summary>
    public static Totals operator +(Totals a, Totals b)
    {
        var sum = new TotalsBuilder();
        sum.Add(a);
        sum.Add(b);
        return sum.Build();
    }

    /// <inheritdoc/>
    public FigureSum Sum(Figure figure) => Sums[figure.Index];

    /// <inheritdoc/>
    public Fraction Rate(Indicator indicator) => Rates[indicator.Index];
}
