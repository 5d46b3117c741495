using System.Collections.Immutable;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Damage;

/// <summary>One thing that page breaks, editors, converters and character recognition do to a report.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Apply">The lines with this damage at a random place; null where nothing in them can be damaged so.</param>
public sealed record DamageKind(string Name, Func<ImmutableArray<PrintedLine>, Random, ImmutableArray<PrintedLine>?> Apply)
{
    public override string ToString() => Name;
}
