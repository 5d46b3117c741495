namespace Compiler.Disclosure.Reports;

/// <summary>What the arithmetic says about an identity.</summary>
public enum IdentityOutcome
{
    /// <summary>An operand is missing, or a blank may or may not be 0.</summary>
    NotAssessable,

    /// <summary>Both sides are equal.</summary>
    Holds,

    /// <summary>Both sides are equal when blanks count as 0.</summary>
    HoldsWithBlanks,

    /// <summary>The sides differ, whatever a blank may stand for.</summary>
    Fails,
}
