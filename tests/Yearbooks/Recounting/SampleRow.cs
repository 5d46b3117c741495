using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>A part of a place.</summary>
/// <param name="Name">What its row is called.</param>
/// <param name="Place">The place; null for the bodies of the level itself, and for a sum.</param>
/// <param name="Basis">How its figures came about, as printed.</param>
/// <param name="Reports">The reports that make them; none where nothing was received.</param>
internal sealed record SampleRow(string Name, Division? Place, string Basis, IReadOnlyList<SampleReport> Reports)
{
    /// <summary>Whether it may be ranked: it is a place, and a government speaks for it or for a part of it.</summary>
    public bool IsRanked => Place is not null && Reports.Any(SampleCoverage.IsOfGovernment);
}
