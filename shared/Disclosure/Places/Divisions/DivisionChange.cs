using System.Collections.Immutable;

namespace Compiler.Disclosure.Places.Divisions;

/// <summary>A name or code that ceased to be used, and what took its place.</summary>
/// <param name="Year">The year of the change.</param>
/// <param name="Former">The division as it was.</param>
/// <param name="Kind">What became of its area.</param>
/// <param name="Successors">The divisions of today that have its area; several where it was divided.</param>
/// <param name="Source">The document that ordered or announced it.</param>
public sealed record DivisionChange(
    int Year, Division Former, DivisionChangeKind Kind, ImmutableArray<Division> Successors, string Source)
{
    /// <summary>The six-digit code until then; a renamed division may keep it.</summary>
    public string Code => Former.Code;

    /// <summary>The name until then.</summary>
    public string Name => Former.Name;

    /// <summary>
    /// What the former name stands for in a report of this year. A report from before a merger or division is that of the
    /// former division itself: its figures must not meet those of another body under one name.
    /// </summary>
    /// <param name="year">The year reported on; null when unknown, which counts as today.</param>
    public ImmutableArray<Division> In(int? year) =>
        year <= Year && Kind != DivisionChangeKind.Renamed && !Successors.Any(successor => successor.Name == Former.Name)
            ? [Former]
            : Successors;
}
