namespace Compiler.Disclosure.Findings;

/// <summary>The one place where findings are made: code, severity and wording.</summary>
public static partial class FindingCatalogue
{
}
