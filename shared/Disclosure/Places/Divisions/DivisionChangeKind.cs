namespace Compiler.Disclosure.Places.Divisions;

/// <summary>What happened to the area of a former division.</summary>
public enum DivisionChangeKind
{
    /// <summary>It is now one division with another name, status, code or superior.</summary>
    Renamed,

    /// <summary>It was merged into a larger division.</summary>
    Merged,

    /// <summary>It was divided among several divisions.</summary>
    Divided,
}
