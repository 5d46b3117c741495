namespace Compiler.Disclosure.Reports;

/// <summary>The outcome of checking an identity.</summary>
public enum IdentityOutcome
{
    /// <summary>An operand is missing, or a blank may or may not be 0.</summary>
    NotAssessable,

    /// <summary>Both sides are equal.</summary>
    Holds,

    /// <summary>Both sides are equal if blanks count as 0.</summary>
    HoldsWithBlanks,

    /// <summary>The sides differ, whatever the blanks mean.</summary>
    Fails,
}
