using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>Where a body belongs, and what was noticed on the way.</summary>
/// <param name="Place">The place; unresolved with candidates where nothing decides.</param>
/// <param name="IsCompilation">
/// Whether the body is the government of a county, prefecture or province as such (博爱县人民政府), whose report is the
/// compilation of the whole level, and not one of its offices or a township.
/// </param>
/// <param name="Findings">About the file as a whole.</param>
public sealed record PlaceResolution(ReportPlace Place, bool IsCompilation, ImmutableArray<Finding> Findings)
{
    /// <summary>What decided about the place, in the words of a receipt; empty while it is open.</summary>
    public string Evidence { get; init; } = "";
}
