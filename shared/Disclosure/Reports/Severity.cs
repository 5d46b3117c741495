namespace Compiler.Disclosure.Reports;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>To be looked at; the figures are usable.</summary>
    Warning,

    /// <summary>To be corrected: a figure is wrong, missing or without proof, or the report was not taken in.</summary>
    Error,
}
