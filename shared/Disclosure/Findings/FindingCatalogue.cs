namespace Compiler.Disclosure.Findings;

/// <summary>Creates all findings: code, severity and wording.</summary>
public static partial class FindingCatalogue
{
}
