using System.Collections.Immutable;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Damage;

/// <summary>A damage that happens at a place of its own, whatever happened before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Seed">From which its place follows.</param>
public readonly record struct Mishap(DamageKind Kind, int Seed)
{
    /// <summary>The damaged lines; null where nothing in them can be damaged so.</summary>
    public ImmutableArray<PrintedLine>? Befall(ImmutableArray<PrintedLine> lines) => Kind.Apply(lines, new Random(Seed));

    public override string ToString() => Kind.Name;
}
