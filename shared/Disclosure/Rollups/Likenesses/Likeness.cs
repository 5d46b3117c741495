namespace Compiler.Disclosure.Rollups.Likenesses;

/// <summary>A report that repeats another one.</summary>
/// <param name="Body">The report.</param>
/// <param name="Part">What it repeats.</param>
/// <param name="Other">The other report: of the same body in the year before, or of another body in the same year.</param>
/// <param name="Share">The share of its part that stands in the other report, too: 0 to 1; 1 for equal tables.</param>
public sealed record Likeness(Body Body, RepeatedPart Part, Body Other, double Share);

/// <summary>What may be repeated.</summary>
public enum RepeatedPart
{
    /// <summary>一、总体情况.</summary>
    Overview,

    /// <summary>五、存在的主要问题及改进情况.</summary>
    Problems,

    /// <summary>All figures of all tables.</summary>
    Tables,
}
