namespace Compiler.Disclosure.Rollups;

/// <summary>A place whose own compilation is counted.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Path">Full path from the province down.</param>
public sealed record CompiledPlace(string Adcode, string Path)
{
    /// <summary>Returns the topmost places with a compilation: the place itself, or those below it.</summary>
    public static IEnumerable<CompiledPlace> In(PlaceRollup place) =>
        place.Layer == ScopeLayer.Compilation ? [new CompiledPlace(place.Adcode, place.Path)] : place.Children.SelectMany(In);

    /// <summary>
    /// Whether a report with an unresolved place may already be part of a counted compilation: one of a candidate place, or
    /// one of any whole province if there are no candidates.
    /// </summary>
    public static bool MayContain(IReadOnlyCollection<CompiledPlace> compiled, Body body) =>
        body.Place.Candidates.IsEmpty
            ? compiled.Any(place => PlaceTree.IsProvince(place.Adcode))
            : body.Place.Candidates.Any(candidate => compiled.Any(place => candidate.StartsWith(place.Path, StringComparison.Ordinal)));
}
