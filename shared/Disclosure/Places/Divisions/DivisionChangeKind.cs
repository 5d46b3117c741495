namespace Compiler.Disclosure.Places.Divisions;

/// <summary>What became of the area of a former division.</summary>
public enum DivisionChangeKind
{
    /// <summary>It is that of one division of today, under another name, status, code or superior.</summary>
    Renamed,

    /// <summary>It went to a larger division.</summary>
    Merged,

    /// <summary>It was shared out among several.</summary>
    Divided,
}
