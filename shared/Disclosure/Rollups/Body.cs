using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>One report as the totals and the yearbook need it: everything but its text.</summary>
/// <param name="Key">The body across years: normalised name and place.</param>
/// <param name="Name">The reporting body as printed.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Place">Where it belongs.</param>
/// <param name="FormVersion">The statutory form.</param>
/// <param name="IsCompilation">Whether it compiles a whole level.</param>
/// <param name="Figures">Its key figures.</param>
/// <param name="Source">The file.</param>
/// <param name="Identities">How its identities came out.</param>
/// <param name="Findings">Everything noticed.</param>
/// <param name="MarkedCells">The cells that were inferred, taken from the narrative, or are in doubt.</param>
/// <param name="MissingCells">How many fields of its form have no value.</param>
/// <param name="FailedIdentities">The identities it does not keep.</param>
/// <param name="Contradictions">The figures of its text that its tables do not bear out.</param>
/// <param name="Traces">For each field of its form the way back to its cell.</param>
/// <param name="Published">When it was published; null where that is not known.</param>
public sealed record Body(
    BodyKey Key,
    string Name,
    int Year,
    ReportPlace Place,
    string FormVersion,
    bool IsCompilation,
    KeyFigures Figures,
    SourceFile Source,
    IdentityTally Identities,
    ImmutableArray<Finding> Findings,
    ImmutableArray<MarkedCell> MarkedCells,
    int MissingCells,
    ImmutableArray<FailedIdentity> FailedIdentities,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<CellTrace> Traces,
    DateOnly? Published)
{
    /// <summary>For whom it speaks.</summary>
    public BodyLayer Layer { get; } = IsCompilation ? BodyLayer.Compilation
        : IsOfTheGovernment(Key.Name, Place) ? BodyLayer.Government
        : BodyLayer.Department;

    internal static Body FromReport(DisclosureReport report, ImmutableArray<Finding> findings, KeyFigures figures)
    {
        var inDoubt = CellsInDoubt.Find(report);
        return new Body(
            BodyKey.FromReport(report),
            report.Agency ?? "（未载明机关名称）",
            report.Year!.Value,
            report.Place,
            report.Form.Version,
            report.IsCompilation,
            figures,
            report.Source,
            report.Identities,
            findings,
            Marked(report, inDoubt),
            Missing(report),
            FailedIdentity.Find(report),
            Contradiction.Find(report),
            CellTrace.FromReport(report, inDoubt),
            report.Published);
    }

    // 平乡县人民政府办公室, and not 平乡县寻召乡人民政府.
    private static bool IsOfTheGovernment(string name, ReportPlace place) =>
        (place.County ?? place.Prefecture ?? place.Province) is { } own && name.StartsWith(own, StringComparison.Ordinal)
        && name.AsSpan(own.Length) is "人民政府" or "人民政府办公室" or "人民政府办公厅";

    private static ImmutableArray<MarkedCell> Marked(DisclosureReport report, IReadOnlySet<int> inDoubt)
    {
        var marked = ImmutableArray.CreateBuilder<MarkedCell>();
        var cells = report.Cells.AsSpan();
        for (var i = 0; i < cells.Length; i++)
        {
            if (inDoubt.Contains(i) || (cells[i].Origin != CellOrigin.Read && cells[i].Addend is not null))
                marked.Add(new MarkedCell(report.Form.Fields[i].Label, cells[i], inDoubt.Contains(i)));
        }

        return marked.ToImmutable();
    }

    private static int Missing(DisclosureReport report)
    {
        var missing = 0;
        foreach (ref readonly var cell in report.Cells.AsSpan())
            missing += cell.Addend is null ? 1 : 0;
        return missing;
    }
}

/// <summary>A cell that was inferred, taken from the narrative, or is in doubt.</summary>
/// <param name="Label">The field as a Chinese text names it.</param>
/// <param name="Cell">What was found.</param>
/// <param name="IsInDoubt">Whether it stands in an identity that fails and in none that proves it.</param>
public sealed record MarkedCell(string Label, Cell Cell, bool IsInDoubt);
