using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>
/// A figure of this year compared with last year, over the bodies that have it in both years. Different bodies are never
/// compared.
/// </summary>
/// <param name="Now">This year's sum over the matched bodies.</param>
/// <param name="Before">Last year's sum over the same bodies.</param>
/// <param name="Bodies">The number of matched bodies.</param>
public readonly record struct Growth(decimal Now, decimal Before, int Bodies)
{
    /// <summary>The change as a share of last year's sum; null if no body matches or last year's sum is 0.</summary>
    public decimal? Change => Bodies == 0 || Before == 0 ? null : Now / Before - 1;

    /// <summary>This year's sum minus last year's; null if no body matches.</summary>
    public decimal? Difference => Bodies == 0 ? null : Now - Before;

    /// <summary>Compares two years.</summary>
    /// <param name="now">This year's reports.</param>
    /// <param name="before">Last year's reports.</param>
    /// <param name="figure">A key figure.</param>
    public static Growth Compare(IEnumerable<Body> now, IEnumerable<Body> before, Figure figure) =>
        Compare(now, before.DistinctBy(body => body.Key).ToDictionary(body => body.Key), figure);

    /// <summary>Compares two years.</summary>
    /// <param name="now">This year's reports.</param>
    /// <param name="before">Last year's reports by body.</param>
    /// <param name="figure">A key figure.</param>
    public static Growth Compare(IEnumerable<Body> now, IReadOnlyDictionary<BodyKey, Body> before, Figure figure)
    {
        var growth = default(Growth);
        foreach (var body in now.DistinctBy(body => body.Key))
        {
            if (before.TryGetValue(body.Key, out var last))
                growth += OfPair(body, last, figure);
        }

        return growth;
    }

    /// <summary>Compares the reports of one body; empty if one of them lacks the figure.</summary>
    public static Growth OfPair(Body now, Body before, Figure figure) =>
        now.Figures.Sum(figure).Value is { } value && before.Figures.Sum(figure).Value is { } earlier
            ? new Growth(value, earlier, 1)
            : default;

    /// <summary>Adds comparisons of different bodies.</summary>
    public static Growth operator +(Growth a, Growth b) => new(a.Now + b.Now, a.Before + b.Before, a.Bodies + b.Bodies);
}
