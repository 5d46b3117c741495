using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Closing;

/// <summary>Where most of the trouble is, as rows of the closing table: a name and its text.</summary>
internal static class Troubles
{
    private const int Shown = 5;

    /// <summary>The reports with most errors, then with most warnings; none if there are neither.</summary>
    public static IEnumerable<(string Name, string Value)> WorstBodies(ImmutableArray<Receipt> receipts) => Titled(
        "Worst reports",
        receipts.Where(receipt => receipt.Report is not null)
            .Select(receipt => (
                receipt.Report, receipt.File.Path, Errors: Count(receipt, Severity.Error), Warnings: Count(receipt, Severity.Warning)))
            .Where(body => body.Errors + body.Warnings > 0)
            .OrderByDescending(body => body.Errors)
            .ThenByDescending(body => body.Warnings)
            .ThenBy(body => body.Path, StringComparer.Ordinal)
            // A report that was corrected is there twice.
            .DistinctBy(body => Describe(body.Report!))
            .Take(Shown)
            .Select(body => (Describe(body.Report!),
                $"{ClosingTable.Count(body.Errors, "error")}, {ClosingTable.Count(body.Warnings, "warning")}  {body.Path}")));

    /// <summary>The codes of most errors and warnings, with what they mean; none if there are neither.</summary>
    public static IEnumerable<(string Name, string Value)> CommonestCauses(ImmutableArray<Receipt> receipts) => Titled(
        "Commonest causes",
        receipts.SelectMany(receipt => receipt.Findings.Select(finding => (finding.Code, finding.Severity, receipt.File.Path)))
            .Where(finding => finding.Severity != Severity.Info)
            .GroupBy(finding => finding.Code.Text)
            .OrderByDescending(cause => cause.Count())
            .ThenByDescending(cause => cause.Count(finding => finding.Severity == Severity.Error))
            .ThenBy(cause => cause.Key, StringComparer.Ordinal)
            .Take(Shown)
            .Select(cause => (cause.Key, FormattableString.Invariant(
                $"{cause.Count():N0} in {ClosingTable.Count(cause.DistinctBy(finding => finding.Path).Count(), "file")}  {FindingMeanings.Find(cause.Key)}"))));

    private static IEnumerable<(string Name, string Value)> Titled(string title, IEnumerable<(string Name, string Value)> rows)
    {
        var list = rows.ToList();
        return list.Count == 0 ? [] : [(title, ""), .. list.Select(row => ($"  {row.Name}", row.Value))];
    }

    private static int Count(Receipt receipt, Severity severity) => receipt.Findings.Count(finding => finding.Severity == severity);

    private static string Describe(DisclosureReport report) =>
        $"{report.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"} {report.Agency ?? "(body not named)"}";
}
