namespace Compiler.Yearbooks.Volumes;

/// <summary>The kind of reports received from a place.</summary>
internal enum PlaceState
{
    /// <summary>No reports.</summary>
    Missing,

    /// <summary>Reports of single bodies only.</summary>
    SingleBodies,

    /// <summary>The compilation of the level.</summary>
    Compilation,
}
