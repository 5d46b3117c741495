using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>An indicator of the yearbook.</summary>
/// <param name="Index">Its position in <see cref="IndicatorCatalogue.Rates"/>; -1 when it is no rate.</param>
/// <param name="Id">A1, A5-1, B2 …</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Formula">The definition in words.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Numerator">The figures themselves, or what is added above the line of a rate.</param>
/// <param name="Denominator">What is added below the line of a rate.</param>
/// <param name="Note">What a reader must know to read it rightly; empty for none.</param>
public sealed record Indicator(
    int Index,
    string Id,
    string Name,
    string Formula,
    IndicatorKind Kind,
    ImmutableArray<Term> Numerator,
    ImmutableArray<Term> Denominator,
    string Note);

/// <summary>One operand of an indicator.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsSubtracted">Whether it is taken away instead of added.</param>
public readonly record struct Term(Figure Figure, bool IsSubtracted);

/// <summary>How an indicator is computed.</summary>
public enum IndicatorKind
{
    /// <summary>Sums as printed in the form.</summary>
    Figures,

    /// <summary>A sum over a sum.</summary>
    Rate,

    /// <summary>This year against last, over the bodies that are there in both.</summary>
    Growth,
}
