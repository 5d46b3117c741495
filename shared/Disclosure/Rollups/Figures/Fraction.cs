namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// The parts of a rate, summed over the reports that have every input of it, so that both parts cover the same bodies.
/// </summary>
/// <param name="Numerator">Sum above the line.</param>
/// <param name="Denominator">Sum below the line.</param>
/// <param name="Present">Reports that have every input.</param>
/// <param name="Expected">All reports.</param>
/// <param name="Marked">Reports with an input that is inferred, taken from the narrative or in doubt.</param>
public readonly record struct Fraction(decimal Numerator, decimal Denominator, int Present, int Expected, int Marked)
{
    /// <summary>Below this denominator a rate says little; it is printed with † and never ranked.</summary>
    public const int SmallSample = 30;

    /// <summary>What can be said of the rate.</summary>
    public RateState State =>
        Present == 0 ? RateState.Missing
        : Denominator == 0 ? RateState.ZeroDenominator
        : Denominator < SmallSample ? RateState.SmallSample
        : RateState.Known;

    /// <summary>The rate, unrounded; null when it is missing or its denominator is 0.</summary>
    public decimal? Value => State is RateState.Missing or RateState.ZeroDenominator ? null : Numerator / Denominator;

    /// <summary>Whether some reports lack an input.</summary>
    public bool IsPartial => Present > 0 && Present < Expected;

    /// <summary>The parts added up; the rate of the sum, not the mean of rates.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => new(
        a.Numerator + b.Numerator, a.Denominator + b.Denominator, a.Present + b.Present, a.Expected + b.Expected, a.Marked + b.Marked);
}

/// <summary>What can be said of a rate.</summary>
public enum RateState
{
    /// <summary>No report has all inputs: “…”.</summary>
    Missing,

    /// <summary>“—”: neither 0 % nor 100 %.</summary>
    ZeroDenominator,

    /// <summary>Printed with †.</summary>
    SmallSample,

    /// <summary>Printed plainly.</summary>
    Known,
}
