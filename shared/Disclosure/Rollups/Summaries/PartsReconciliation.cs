using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>A place that has a compilation and reports of the bodies that it should contain.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Path">Full path from the province down.</param>
/// <param name="Compilation">The totals of the compilation.</param>
/// <param name="Parts">The sum of the other reports.</param>
public sealed record PartsReconciliation(string Adcode, string Path, Totals Compilation, Totals Parts)
{
    /// <summary>Returns the compilation of a place beside its parts; null if it lacks one of them.</summary>
    public static PartsReconciliation? FromPlace(PlaceRollup place) =>
        place.Compilation is not null && !place.PartBodies.IsEmpty
            ? new PartsReconciliation(place.Adcode, place.Path, place.Totals, place.Parts)
            : null;

    /// <summary>Returns the compilation of a province beside its parts; null if it lacks one of them.</summary>
    public static PartsReconciliation? FromSummary(PlaceSummary province) =>
        province.Parts is { } parts ? new PartsReconciliation(province.Adcode, province.Path, province.Totals, parts) : null;

    /// <summary>The compilation's figure minus the sum of the parts; null if either is missing.</summary>
    public decimal? DifferenceOf(Figure figure) => Compilation.Sum(figure).Value - Parts.Sum(figure).Value;
}
