using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>The result of processing one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Report">The report in the file; null if there is none or it is unusable.</param>
/// <param name="Findings">All findings: those about the file and those of the report.</param>
public sealed record Receipt(SourceFile File, DisclosureReport? Report, ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// Whose report it is, if the file is a report whose figures are not read (a form from before 2019); null otherwise.
    /// </summary>
    public ReportIdentity? Unread { get; init; }

    /// <summary>Whose report it is, read or not; null if the file is no report.</summary>
    public ReportIdentity? Identity => Report is { } report ? ReportIdentity.Of(report) : Unread;

    /// <summary>The version of the program that read the file; that of this program unless the receipt was read back.</summary>
    public int ReadingVersion { get; init; } = Receipts.ReadingVersion.Current;

    /// <summary>Whether the file gave something else when it was read before, though its bytes are the same.</summary>
    public bool IsReread { get; init; }

    /// <summary>Who uploaded the file; null for the operator, who has direct access to storage.</summary>
    public Uploader? Uploader { get; init; }

    /// <summary>What a supervisor has settled about these bytes, and is applied here; null if nothing is.</summary>
    public ReportSettlement? Settlement { get; init; }

    /// <summary>Returns the receipt with one more finding, also in its report.</summary>
    public Receipt With(Finding finding) => With([finding]);

    /// <summary>Returns the receipt with more findings, also in its report. Findings about the whole file come first.</summary>
    public Receipt With(IEnumerable<Finding> findings)
    {
        ImmutableArray<Finding> all = [.. findings.Concat(Findings).OrderBy(finding => finding.At.Line > 0)];
        return this with { Findings = all, Report = Report is null ? null : Report with { Findings = all } };
    }
}
