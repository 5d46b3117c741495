using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>A file that is excluded from all totals, with the reasons.</summary>
/// <param name="File">The file.</param>
/// <param name="Year">The reporting year; null if unknown.</param>
/// <param name="ProvinceAdcode">Six-digit code of the province; empty if unknown.</param>
/// <param name="Reasons">The reasons, as Chinese sentences.</param>
public sealed record Exclusion(SourceFile File, int? Year, string ProvinceAdcode, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the unchanged file gave something else when it was read before.</summary>
    public bool IsReread { get; init; }
}
