using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>The place of a body, with findings.</summary>
/// <param name="Place">The place; if undecided, unresolved with candidates.</param>
/// <param name="IsCompilation">
/// Whether the body is the government of a county, prefecture or province itself (博爱县人民政府). Its report is the compilation
/// of the whole level; the report of an office or a township is not.
/// </param>
/// <param name="Findings">Findings about the file as a whole.</param>
public sealed record PlaceResolution(ReportPlace Place, bool IsCompilation, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the candidates of an unresolved place bear its name; otherwise their names only look like it.</summary>
    public bool HasExactCandidates { get; init; }

    /// <summary>The evidence for the place, for a receipt; empty while it is unresolved.</summary>
    public string Evidence { get; init; } = "";
}
