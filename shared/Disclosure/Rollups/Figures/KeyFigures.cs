using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The key figures of one body, kept compact because a nation has tens of thousands of bodies.</summary>
public sealed class KeyFigures : IFigures
{
    private readonly ImmutableArray<decimal?> values;
    private readonly ulong inForm;
    private readonly ulong inferred;
    private readonly ulong inDoubt;

    /// <summary>Selects the key figures of a report.</summary>
    /// <param name="figures">All figures of the report.</param>
    public KeyFigures(ReportFigures figures)
    {
        values = [.. FigureCatalogue.Keys.Select(key => figures.Sums[key.Index].Value)];
        foreach (var key in FigureCatalogue.Keys)
        {
            inForm |= Flag(figures.Sums[key.Index].Expected, key);
            inferred |= Flag(figures.Sums[key.Index].Inferred, key);
            inDoubt |= Flag(figures.Sums[key.Index].InDoubt, key);
        }
    }

    /// <inheritdoc/>
    public FigureSum Sum(Figure figure) =>
        new(
            values[figure.KeyIndex],
            values[figure.KeyIndex] is null ? 0 : 1,
            Bit(inForm, figure),
            Bit(inferred, figure),
            Bit(inDoubt, figure));

    /// <inheritdoc/>
    public Fraction Rate(Indicator indicator)
    {
        var numerator = Add(indicator.Numerator, out var above);
        var denominator = Add(indicator.Denominator, out var below);
        // A negative denominator is a contradiction (more pending cases than cases), so the report does not count in the rate.
        return numerator is { } n && denominator is { } d and >= 0
            ? new Fraction(n, d, 1, 1, above || below ? 1 : 0)
            : new Fraction(0, 0, 0, 1, 0);
    }

    private decimal? Add(ImmutableArray<Term> terms, out bool isMarked)
    {
        decimal? sum = 0;
        isMarked = false;
        foreach (var term in terms)
        {
            sum += term.IsSubtracted ? -values[term.Figure.KeyIndex] : values[term.Figure.KeyIndex];
            isMarked |= Bit(inferred | inDoubt, term.Figure) == 1;
        }

        return sum;
    }

    private static ulong Flag(int count, Figure figure) => (ulong)count << figure.KeyIndex;

    private static int Bit(ulong bits, Figure figure) => (int)((bits >> figure.KeyIndex) & 1);
}
