namespace Compiler.Disclosure.Reports;

/// <summary>The result of the identities of one report.</summary>
/// <param name="Hold">Identities that hold.</param>
/// <param name="Fail">Identities that do not.</param>
/// <param name="NotAssessable">Identities with an operand that is missing.</param>
public sealed record IdentityTally(int Hold, int Fail, int NotAssessable);
