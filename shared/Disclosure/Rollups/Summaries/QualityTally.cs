using Compiler.Disclosure.Notices;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>How many reports of a set can be relied on; a report may be in several of these numbers, or in none.</summary>
/// <param name="Proved">Reports all of whose identities hold.</param>
/// <param name="Marked">Reports with a cell that is inferred, taken from the narrative, or in doubt.</param>
/// <param name="Returned">Reports whose receipt returns them: 退回补正.</param>
public sealed record QualityTally(int Proved, int Marked, int Returned)
{
    /// <summary>The tally of no reports.</summary>
    public static QualityTally None { get; } = new(0, 0, 0);

    /// <summary>Counts reports.</summary>
    public static QualityTally Of(IReadOnlyCollection<Body> bodies) => new(
        bodies.Count(body => body.Identities is { Hold: > 0, Fail: 0, NotAssessable: 0 }),
        bodies.Count(body => !body.MarkedCells.IsEmpty),
        bodies.Count(body => body.Verdict == Verdict.Returned));

    /// <summary>Adds the tallies of different reports; null if one of them is not known.</summary>
    public static QualityTally? Add(QualityTally? a, QualityTally? b) =>
        a is null || b is null ? null : new(a.Proved + b.Proved, a.Marked + b.Marked, a.Returned + b.Returned);
}
