using System.Collections.Immutable;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Desk.Reports;

/// <summary>One report, as a supervisor looks at it.</summary>
/// <param name="Upload">Its name in the container.</param>
/// <param name="View">Its receipt and what is settled.</param>
/// <param name="Beside">The receipt beside its file.</param>
/// <param name="MaySettle">Whether the caller may decide about it; a reader only looks.</param>
public sealed record ReportModel(string Upload, SettlementView View, ReceiptView Beside, bool MaySettle)
{
    /// <summary>Its entry among those that wait for a word; null if it never waited.</summary>
    public HeldUpload? Held { get; init; }

    /// <summary>The receipt of what it would replace; null if there is none that the caller may read.</summary>
    public Receipt? Standing { get; init; }

    /// <summary>Why what was sent is not taken; empty if it was.</summary>
    public ImmutableArray<string> Troubles { get; init; } = [];

    /// <summary>What has been done last; empty for nothing.</summary>
    public string Done { get; init; } = "";

    /// <summary>What was typed into a form that is not taken.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What its agency is told.</summary>
    public Notice Notice => Beside.Notice;

    /// <summary>The receipt.</summary>
    public Receipt Receipt => View.Receipt;

    /// <summary>What is settled about these bytes; null if nothing is.</summary>
    public ReportSettlement? Settled => View.IsCurrent ? View.Settlement : null;

    /// <summary>Whether it waits for a word.</summary>
    public bool IsHeld => Receipt.Findings.Any(finding => finding.Code == FindingCodes.UploadHeld);

    /// <summary>Whether what was decided has still to be read into the receipt.</summary>
    public bool IsReading => (!View.IsDamaged && !View.IsApplied) || (IsHeld && Held is { Decision: not HeldDecision.Waiting });

    /// <summary>What a field holds: what was typed, or else what stands.</summary>
    public string ValueOf(string field, string? standing) => Typed.GetValueOrDefault(field) ?? standing ?? "";

    /// <summary>The cells that can be settled: those that are missing or illegible, and those that are settled.</summary>
    public IEnumerable<OpenCell> OpenCells
    {
        get
        {
            if (Receipt.Report is not { } report)
                yield break;
            foreach (var place in report.Form.Fields)
            {
                var cell = report.Cells[place.Index];
                var settled = Settled?.Cells.FirstOrDefault(candidate => candidate.Path == place.Path.Text);
                if (settled is not null || SettledCells.IsGap(cell))
                    yield return new OpenCell(place, cell, Notice.Marks[place.Index], settled);
            }
        }
    }

    /// <summary>The places that the report may mean, as far as they have codes.</summary>
    public IEnumerable<Division> Candidates => Receipt.Identity is { Place: { IsResolved: false, Candidates: var paths } }
        ? Gazetteer.Current.Divisions.Where(division => division.Code.Length == 6 && paths.Contains(division.Path))
        : [];

    /// <summary>The figures that differ from those of the report that it would replace.</summary>
    public IEnumerable<(string Label, Cell Standing, Cell Fresh)> Differences =>
        Receipt.Report is { } fresh && Standing?.Report is { } standing && fresh.Form.Version == standing.Form.Version
            ? fresh.Form.Fields
                .Select(place => (place.Label, Standing: standing.Cells[place.Index], Fresh: fresh.Cells[place.Index]))
                .Where(entry => (entry.Standing.State, entry.Standing.Value) != (entry.Fresh.State, entry.Fresh.Value))
            : [];
}
