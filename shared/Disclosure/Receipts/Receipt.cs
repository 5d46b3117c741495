using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>What became of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Report">The report in it; null when it holds none that can be used.</param>
/// <param name="Findings">Everything noticed; with a report these are its findings and those about the file.</param>
public sealed record Receipt(SourceFile File, DisclosureReport? Report, ImmutableArray<Finding> Findings)
{
    /// <summary>The same receipt with one more finding, in its report, too.</summary>
    public Receipt With(Finding finding) => With([finding]);

    /// <summary>The same receipt with more findings, in its report, too; those about the file as a whole come first.</summary>
    public Receipt With(IEnumerable<Finding> findings)
    {
        ImmutableArray<Finding> all = [.. findings.Concat(Findings).OrderBy(finding => finding.At.Line > 0)];
        return this with { Findings = all, Report = Report is null ? null : Report with { Findings = all } };
    }
}
