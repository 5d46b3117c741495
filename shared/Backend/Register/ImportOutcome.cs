using System.Collections.Immutable;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>What an import has changed, or would change.</summary>
/// <param name="IsDryRun">Whether nothing was written.</param>
/// <param name="Changes">The bodies that are added, changed or ended.</param>
/// <param name="Unchanged">The number of bodies that stay as they are.</param>
/// <param name="Errors">Why nothing is imported, in Chinese; empty if all is well.</param>
public sealed record ImportOutcome(bool IsDryRun, ImmutableArray<BodyNotice> Changes, int Unchanged, ImmutableArray<string> Errors)
{
    /// <summary>The outcome of a file that cannot be imported.</summary>
    public static ImportOutcome Refused(bool isDryRun, ImmutableArray<string> errors) => new(isDryRun, [], 0, errors);

    /// <summary>The outcome of an import.</summary>
    public static ImportOutcome FromPlans(bool isDryRun, IReadOnlyCollection<RegisterPlan> plans) =>
        new(isDryRun, [.. plans.SelectMany(BodyNotice.List)], plans.Sum(plan => plan.Unchanged), []);

    /// <summary>The number of changes of a kind.</summary>
    public int Count(string change) => Changes.Count(notice => notice.Change == change);
}
