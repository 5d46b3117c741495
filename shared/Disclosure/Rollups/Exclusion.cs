using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>A file that is not in any total, and why.</summary>
/// <param name="File">The file.</param>
/// <param name="Year">The year it reports on; null when unknown.</param>
/// <param name="ProvinceAdcode">The province; empty when unknown.</param>
/// <param name="Reasons">Chinese sentences.</param>
public sealed record Exclusion(SourceFile File, int? Year, string ProvinceAdcode, IReadOnlyList<string> Reasons);
