namespace Compiler.Disclosure.Findings;

/// <summary>All codes of findings. Code that means one of them names it from here.</summary>
public static partial class FindingCodes
{
}
