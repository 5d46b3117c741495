namespace Compiler.Disclosure.Rollups;

/// <summary>The layer a report speaks for.</summary>
public enum BodyLayer
{
    /// <summary>A whole level: its compilation.</summary>
    Compilation,

    /// <summary>The government of a place or its office, for itself only.</summary>
    Government,

    /// <summary>A department, town, street or zone of the place.</summary>
    Department,
}
