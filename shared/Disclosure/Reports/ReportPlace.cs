using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>The place a reporting body belongs to.</summary>
/// <param name="Adcode">Six-digit code of the lowest level found; empty while unresolved or for a national body.</param>
/// <param name="Province">Full official name, or null.</param>
/// <param name="Prefecture">Full official name, or null; a county directly under a province or municipality has none.</param>
/// <param name="County">Full official name, or null.</param>
/// <param name="Line">The administrative line the body belongs to.</param>
/// <param name="Candidates">Full paths that are possible where nothing decides; empty when resolved.</param>
public sealed record ReportPlace(
    string Adcode, string? Province, string? Prefecture, string? County, BodyLine Line, ImmutableArray<string> Candidates)
{
    /// <summary>A place of which nothing is known.</summary>
    public static ReportPlace Unknown { get; } = new("", null, null, null, BodyLine.Local, []);

    /// <summary>Whether the report may enter the sums of a province, or of the nation for a national body.</summary>
    public bool IsResolved => Adcode.Length > 0 || Line == BodyLine.National;

    /// <summary>The province's six-digit code; empty when there is none.</summary>
    public string ProvinceAdcode => Adcode.Length == 6 ? string.Concat(Adcode.AsSpan(0, 2), "0000") : "";
}
