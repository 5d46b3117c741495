namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// The two parts of a rate, summed over the reports that have all of its inputs, so that both parts cover the same bodies.
/// </summary>
/// <param name="Numerator">Sum of the numerators.</param>
/// <param name="Denominator">Sum of the denominators.</param>
/// <param name="Present">Reports that have every input.</param>
/// <param name="Expected">All reports.</param>
/// <param name="Marked">Reports with an input that is inferred, taken from the narrative or in doubt.</param>
public readonly record struct Fraction(decimal Numerator, decimal Denominator, int Present, int Expected, int Marked)
{
    /// <summary>With a smaller denominator, a rate is not meaningful: it is printed with † and never ranked.</summary>
    public const int SmallSample = 30;

    /// <summary>The state of the rate.</summary>
    public RateState State =>
        Present == 0 ? RateState.Missing
        : Denominator == 0 ? RateState.ZeroDenominator
        : Denominator < SmallSample ? RateState.SmallSample
        : RateState.Known;

    /// <summary>The unrounded rate; null if it is missing or its denominator is 0.</summary>
    public decimal? Value => State is RateState.Missing or RateState.ZeroDenominator ? null : Numerator / Denominator;

    /// <summary>Whether some reports lack an input.</summary>
    public bool IsPartial => Present > 0 && Present < Expected;

    /// <summary>Adds the parts; the result is the rate of the sums, not the mean of the rates.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => new(
        a.Numerator + b.Numerator, a.Denominator + b.Denominator, a.Present + b.Present, a.Expected + b.Expected, a.Marked + b.Marked);
}

/// <summary>The state of a rate.</summary>
public enum RateState
{
    /// <summary>No report has all inputs; printed as “…”.</summary>
    Missing,

    /// <summary>The denominator is 0; printed as “—”, since it is neither 0 % nor 100 %.</summary>
    ZeroDenominator,

    /// <summary>The denominator is below the limit; printed with †.</summary>
    SmallSample,

    /// <summary>The rate is known; printed without a mark.</summary>
    Known,
}
