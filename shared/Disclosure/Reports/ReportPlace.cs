using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>The place of a reporting body.</summary>
/// <param name="Adcode">Six-digit code of the lowest level found; empty if unresolved or for a national body.</param>
/// <param name="Province">Full official name, or null.</param>
/// <param name="Prefecture">Full official name, or null; a county directly under a province or municipality has none.</param>
/// <param name="County">Full official name, or null.</param>
/// <param name="Line">The administrative line of the body.</param>
/// <param name="Candidates">Full paths of the possible places if unresolved; empty if resolved.</param>
public sealed record ReportPlace(
    string Adcode, string? Province, string? Prefecture, string? County, BodyLine Line, ImmutableArray<string> Candidates)
{
    /// <summary>An unknown place.</summary>
    public static ReportPlace Unknown { get; } = new("", null, null, null, BodyLine.Local, []);

    /// <summary>Whether the report counts in the sums of a province, or of the nation if the body is national.</summary>
    public bool IsResolved => Adcode.Length > 0 || Line == BodyLine.National;

    /// <summary>The six-digit code of the province; empty if there is none.</summary>
    public string ProvinceAdcode => Adcode.Length == 6 ? string.Concat(Adcode.AsSpan(0, 2), "0000") : "";
}
