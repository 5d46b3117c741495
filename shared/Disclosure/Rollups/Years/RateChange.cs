using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>A rate of this year compared with last year, over the bodies that have all of its inputs in both years.</summary>
/// <param name="Now">This year's rate over the matched bodies.</param>
/// <param name="Before">Last year's rate over the same bodies.</param>
/// <param name="Bodies">The number of matched bodies.</param>
public readonly record struct RateChange(Fraction Now, Fraction Before, int Bodies)
{
    /// <summary>The difference as a share (0.01 is one percentage point); null if either rate has no value.</summary>
    public decimal? Difference => Now.Value - Before.Value;

    /// <summary>Compares two years.</summary>
    /// <param name="now">This year's reports.</param>
    /// <param name="before">Last year's reports.</param>
    /// <param name="indicator">A rate.</param>
    public static RateChange Compare(IEnumerable<Body> now, IReadOnlyDictionary<BodyKey, Body> before, Indicator indicator)
    {
        var change = default(RateChange);
        foreach (var body in now.DistinctBy(body => body.Key))
        {
            if (before.TryGetValue(body.Key, out var earlier))
                change += OfPair(body, earlier, indicator);
        }

        return change;
    }

    /// <summary>Compares the reports of one body; empty if one of them lacks an input of the rate.</summary>
    public static RateChange OfPair(Body now, Body before, Indicator indicator) =>
        (now.Figures.Rate(indicator), before.Figures.Rate(indicator)) is ({ Present: > 0 } a, { Present: > 0 } b)
            ? new RateChange(a, b, 1)
            : default;

    /// <summary>Adds comparisons of different bodies.</summary>
    public static RateChange operator +(RateChange a, RateChange b) => new(a.Now + b.Now, a.Before + b.Before, a.Bodies + b.Bodies);
}
