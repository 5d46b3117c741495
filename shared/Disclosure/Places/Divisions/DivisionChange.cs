using System.Collections.Immutable;

namespace Compiler.Disclosure.Places.Divisions;

/// <summary>A name or code that is no longer in use, and its successor.</summary>
/// <param name="Year">The year of the change.</param>
/// <param name="Former">The division before the change.</param>
/// <param name="Kind">What happened to its area.</param>
/// <param name="Successors">The current divisions of its area; several if it was divided.</param>
/// <param name="Source">The document that ordered or announced the change.</param>
public sealed record DivisionChange(
    int Year, Division Former, DivisionChangeKind Kind, ImmutableArray<Division> Successors, string Source)
{
    /// <summary>The six-digit code before the change; a renamed division may keep it.</summary>
    public string Code => Former.Code;

    /// <summary>The name before the change.</summary>
    public string Name => Former.Name;

    /// <summary>
    /// Returns the divisions that the former name means in a report of this year. A report from before a merger or division
    /// is the report of the former division itself: its figures must not be matched with another body of the same name.
    /// </summary>
    /// <param name="year">The reporting year; null if unknown, which counts as today.</param>
    public ImmutableArray<Division> DivisionsIn(int? year) =>
        year <= Year && Kind != DivisionChangeKind.Renamed && !Successors.Any(LivesOnAs) ? [Former] : Successors;

    // 巢湖市 of today is a county and not the former prefecture.
    private bool LivesOnAs(Division successor) => successor.Name == Former.Name && successor.Level == Former.Level;
}
