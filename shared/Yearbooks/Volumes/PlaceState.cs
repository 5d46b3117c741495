namespace Compiler.Yearbooks.Volumes;

/// <summary>What has been received from a place.</summary>
internal enum PlaceState
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Reports of single bodies only.</summary>
    SingleBodies,

    /// <summary>The compilation of the level.</summary>
    Compilation,
}
