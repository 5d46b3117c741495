using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>An indicator of the yearbook.</summary>
/// <param name="Index">Its position in <see cref="IndicatorCatalogue.Rates"/>; -1 if it is not a rate.</param>
/// <param name="Id">A1, A5-1, B2 …</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Formula">The definition in words.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Numerator">The figures of the numerator; for an indicator that is not a rate, its figures.</param>
/// <param name="Denominator">The figures of the denominator of a rate.</param>
/// <param name="Note">A note readers need to understand it; empty if none.</param>
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
/// <param name="IsSubtracted">Whether it is subtracted instead of added.</param>
public readonly record struct Term(Figure Figure, bool IsSubtracted);

/// <summary>How an indicator is computed.</summary>
public enum IndicatorKind
{
    /// <summary>Sums as printed in the form.</summary>
    Figures,

    /// <summary>A ratio of two sums.</summary>
    Rate,

    /// <summary>This year compared with last year, over the bodies present in both.</summary>
    Growth,
}
