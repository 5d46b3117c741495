using System.Collections.Immutable;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>What becomes of a body.</summary>
/// <param name="Change"><see cref="Added"/>, <see cref="Changed"/> or <see cref="Ended"/>.</param>
/// <param name="Adcode">Six-digit code of its place.</param>
/// <param name="Name">Official name.</param>
/// <param name="Facts">What changes, with old and new values; empty for an added or ended body.</param>
public sealed record BodyNotice(string Change, string Adcode, string Name, ImmutableArray<ChangedFact> Facts)
{
    /// <summary>The body is new.</summary>
    public const string Added = "added";

    /// <summary>Facts of the body differ.</summary>
    public const string Changed = "changed";

    /// <summary>The file no longer has the body: today is its last day.</summary>
    public const string Ended = "ended";

    /// <summary>The notices of a plan.</summary>
    public static IEnumerable<BodyNotice> List(RegisterPlan plan) =>
        plan.Added.Select(body => new BodyNotice(Added, body.Adcode, body.Name, []))
            .Concat(plan.Changed.Select(change => new BodyNotice(Changed, change.After.Adcode, change.After.Name, change.Facts)))
            .Concat(plan.Ended.Select(body => new BodyNotice(Ended, body.Adcode, body.Name, [])));
}
