using System.Collections.Immutable;

namespace Compiler.Reports;

/// <summary>What became of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Report">The report in it; null when it holds none that can be used.</param>
/// <param name="Findings">Everything noticed; with a report these are its findings and those about the file.</param>
public sealed record Receipt(SourceFile File, DisclosureReport? Report, ImmutableArray<Finding> Findings)
{
    /// <summary>The same receipt with one more finding about the file as a whole, in the receipt and in its report.</summary>
    public Receipt With(Finding finding)
    {
        ImmutableArray<Finding> findings = [finding, .. Findings];
        return this with { Findings = findings, Report = Report is null ? null : Report with { Findings = findings } };
    }
}
