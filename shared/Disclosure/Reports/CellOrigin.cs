namespace Compiler.Disclosure.Reports;

/// <summary>How a cell was obtained.</summary>
public enum CellOrigin
{
    /// <summary>It stands where the form says.</summary>
    Read,

    /// <summary>Its place, or its being 0, follows from the identities alone.</summary>
    Inferred,

    /// <summary>The narrative of the report decided between readings that the identities allow.</summary>
    Narrative,
}
