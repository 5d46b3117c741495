namespace Compiler.Disclosure.Reports;

/// <summary>Counts the outcomes of all identities of one report.</summary>
/// <param name="Hold">Identities that hold.</param>
/// <param name="Fail">Identities that fail.</param>
/// <param name="NotAssessable">Identities with a missing operand.</param>
public sealed record IdentityTally(int Hold, int Fail, int NotAssessable);
