using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>
/// Facts about a report from outside its text: from the folder path <c>{adcode}/{year}/</c>, upload metadata, or a
/// corrections file, or as a supervisor has settled them. Hints take precedence over the text; a contradiction is a finding.
/// </summary>
/// <param name="Adcode">Six-digit code of the place; null if unknown.</param>
/// <param name="Year">The year; null if unknown.</param>
/// <param name="Agency">The body; null if unknown.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level; false for a single body's report, null if unknown.</param>
public sealed record ReportHints(string? Adcode = null, int? Year = null, string? Agency = null, bool? IsCompilation = null)
{
    /// <summary>The register of bodies, which settles place and name where nothing else given here does; null if there is none.</summary>
    public INamedBodies? Register { get; init; }

    /// <summary>Those of the hints that a supervisor has settled.</summary>
    public SettledFacts Settled { get; init; } = SettledFacts.None;

    /// <summary>No hints.</summary>
    public static ReportHints None { get; } = new();
}

/// <summary>A register of the bodies that must report, as far as it settles what a report leaves open. Thread-safe.</summary>
public interface INamedBodies
{
    /// <summary>
    /// Returns the bodies with this official or other name: those that exist at the end of the year, if any; one for each place.
    /// </summary>
    /// <param name="agency">The name as printed.</param>
    /// <param name="year">The reporting year; null if unknown.</param>
    ImmutableArray<NamedBodyEntry> Find(string agency, int? year);

    /// <summary>Returns the body of a place with this name, however its reports spell it; null if there is none.</summary>
    /// <param name="agency">The name as printed.</param>
    /// <param name="place">Its place, which must be resolved.</param>
    /// <param name="year">The reporting year; null if unknown.</param>
    NamedBodyEntry? FindAt(string agency, ReportPlace place, int? year);

    /// <summary>Whether the bodies of a province are registered; a register of one province says nothing about bodies of another.</summary>
    /// <param name="path">Full path of a place of the province, or the province's full name.</param>
    bool Covers(string path);
}

/// <summary>A registered body, as a report's name was found to mean it.</summary>
/// <param name="Name">Official name.</param>
/// <param name="Place">Its place.</param>
/// <param name="IsCompilation">Whether its report is the compilation of a level of government.</param>
public sealed record NamedBodyEntry(string Name, ReportPlace Place, bool IsCompilation);

/// <summary>Whose report it is, as a supervisor has settled it; null for what the report itself decides.</summary>
/// <param name="Adcode">Six-digit code of the place.</param>
/// <param name="Agency">The body.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level, or a single body's report.</param>
public sealed record SettledFacts(string? Adcode = null, string? Agency = null, int? Year = null, bool? IsCompilation = null)
{
    /// <summary>What decided such a fact, as evidence in a receipt.</summary>
    public const string Source = "主管部门核定";

    /// <summary>Nothing is settled.</summary>
    public static SettledFacts None { get; } = new();

    /// <summary>These facts, and hints for the rest.</summary>
    public ReportHints Over(ReportHints hints) => hints with
    {
        Adcode = Adcode ?? hints.Adcode,
        Agency = Agency ?? hints.Agency,
        Year = Year ?? hints.Year,
        IsCompilation = IsCompilation ?? hints.IsCompilation,
        Settled = this,
    };
}
