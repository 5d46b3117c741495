namespace Compiler.Disclosure.Reports;

/// <summary>How the value of a cell was obtained.</summary>
public enum CellOrigin
{
    /// <summary>Read at the position the form gives it.</summary>
    Read,

    /// <summary>The identities alone prove its position, or that it is 0.</summary>
    Inferred,

    /// <summary>The identities allow several readings; the narrative of the report decided.</summary>
    Narrative,

    /// <summary>A supervisor has settled it, because the file does not give it.</summary>
    Settled,

    /// <summary>Two different cuts of a picture were read alike, with confidence.</summary>
    Recognised,
}
