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
            if (!before.TryGetValue(body.Key, out var earlier))
                continue;
            var (a, b) = (body.Figures.Rate(indicator), earlier.Figures.Rate(indicator));
            if (a.Present > 0 && b.Present > 0)
                change = new RateChange(change.Now + a, change.Before + b, change.Bodies + 1);
        }

        return change;
    }
}
