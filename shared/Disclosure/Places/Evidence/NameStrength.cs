namespace Compiler.Disclosure.Places.Evidence;

/// <summary>How far the name of a body alone tells its place.</summary>
internal enum NameStrength
{
    /// <summary>A full name, or several levels that bear each other out.</summary>
    Full,

    /// <summary>A short name of a large division, or a township's: it holds unless evidence speaks against it.</summary>
    Held,

    /// <summary>A short name that anything may bear: it needs evidence.</summary>
    Candidate,
}
