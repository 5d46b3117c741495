namespace Compiler.Disclosure.Reports;

/// <summary>The severity of a finding.</summary>
public enum Severity
{
    /// <summary>For information; nothing to do.</summary>
    Info,

    /// <summary>Should be checked; the figures are usable.</summary>
    Warning,

    /// <summary>Must be corrected: a figure is wrong, missing or unproved, or the report was not accepted.</summary>
    Error,
}
