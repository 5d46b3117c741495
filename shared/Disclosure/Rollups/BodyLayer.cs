namespace Compiler.Disclosure.Rollups;

/// <summary>For whom a report speaks.</summary>
public enum BodyLayer
{
    /// <summary>A whole level: the compilation.</summary>
    Compilation,

    /// <summary>The government of a place or its office, for itself.</summary>
    Government,

    /// <summary>One of its departments, towns, streets or zones.</summary>
    Department,
}
