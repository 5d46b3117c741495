namespace Compiler.Disclosure.Rollups;

/// <summary>The order of bodies in every list: by place, compilation first, then by name and file.</summary>
internal sealed class BodyOrder : IComparer<Body>
{
    public static BodyOrder Instance { get; } = new();

    public int Compare(Body? x, Body? y) =>
        string.CompareOrdinal(x!.Key.Adcode, y!.Key.Adcode) is not 0 and var place ? place
        : y.IsCompilation.CompareTo(x.IsCompilation) is not 0 and var compilation ? compilation
        : string.CompareOrdinal(x.Key.Name, y.Key.Name) is not 0 and var name ? name
        : string.CompareOrdinal(x.Source.Path, y.Source.Path) is not 0 and var path ? path
        : string.CompareOrdinal(x.Source.Sha256, y.Source.Sha256);
}
