namespace Compiler.Disclosure.Places.Evidence;

/// <summary>How reliably the name of a body alone shows its place.</summary>
internal enum NameStrength
{
    /// <summary>A full name, or several levels that confirm each other.</summary>
    Full,

    /// <summary>The short name of a large division, or the name of a township: accepted unless evidence contradicts it.</summary>
    Presumed,

    /// <summary>A short name that many things may have: it needs evidence.</summary>
    Candidate,
}
