using System.Globalization;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Closing;

/// <summary>Where most of the trouble is, as rows of the closing table: a name and its text. Thread-safe.</summary>
internal sealed class Troubles
{
    private const int Shown = 5;

    private readonly Lock counting = new();
    private readonly Dictionary<Severity, int> findings = [];
    private readonly Dictionary<string, Cause> causes = new(StringComparer.Ordinal);
    private readonly List<TroubledReport> reports = [];

    public int Files { get; private set; }

    public int Reports { get; private set; }

    public int Errors => findings.GetValueOrDefault(Severity.Error);

    public int Warnings => findings.GetValueOrDefault(Severity.Warning);

    public int Notes => findings.GetValueOrDefault(Severity.Info);

    /// <summary>Counts a receipt.</summary>
    public void Add(Receipt receipt)
    {
        lock (counting)
        {
            Files++;
            Reports += receipt.Report is null ? 0 : 1;
            foreach (var finding in receipt.Findings)
                findings[finding.Severity] = findings.GetValueOrDefault(finding.Severity) + 1;
            foreach (var code in receipt.Findings.Where(finding => finding.Severity != Severity.Info).GroupBy(finding => finding.Code.Text))
            {
                var before = causes.GetValueOrDefault(code.Key);
                var errors = code.Count(finding => finding.Severity == Severity.Error);
                causes[code.Key] = new Cause(before.Findings + code.Count(), before.Errors + errors, before.Files + 1);
            }

            var report = TroubledReport.Of(receipt);
            if (report is { Errors: > 0 } or { Warnings: > 0 })
                reports.Add(report);
        }
    }

    /// <summary>The reports with most errors, then with most warnings; none if there are neither.</summary>
    public IEnumerable<(string Name, string Value)> WorstBodies() => Titled(
        "Worst reports",
        reports.OrderByDescending(report => report.Errors)
            .ThenByDescending(report => report.Warnings)
            .ThenBy(report => report.Path, StringComparer.Ordinal)
            // A report that was corrected is there twice.
            .DistinctBy(report => report.Name)
            .Take(Shown)
            .Select(report => (report.Name,
                $"{ClosingTable.Count(report.Errors, "error")}, {ClosingTable.Count(report.Warnings, "warning")}  {report.Path}")));

    /// <summary>The codes of most errors and warnings, with what they mean; none if there are neither.</summary>
    public IEnumerable<(string Name, string Value)> CommonestCauses() => Titled(
        "Commonest causes",
        causes.OrderByDescending(cause => cause.Value.Findings)
            .ThenByDescending(cause => cause.Value.Errors)
            .ThenBy(cause => cause.Key, StringComparer.Ordinal)
            .Take(Shown)
            .Select(cause => (cause.Key, FormattableString.Invariant(
                $"{cause.Value.Findings:N0} in {ClosingTable.Count(cause.Value.Files, "file")}  {Clause(cause.Key)}"))));

    private static string Clause(string code) => FindingMeanings.Find(FindingCode.Parse(code)).Split('。', '；')[0];

    private static IEnumerable<(string Name, string Value)> Titled(string title, IEnumerable<(string Name, string Value)> rows)
    {
        var list = rows.ToList();
        return list.Count == 0 ? [] : [(title, ""), .. list.Select(row => ($"  {row.Name}", row.Value))];
    }

    private readonly record struct Cause(int Findings, int Errors, int Files);

    private sealed record TroubledReport(int? Year, string? Agency, string Path, int Errors, int Warnings)
    {
        public string Name => $"{Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"} {Agency ?? "(body not named)"}";

        public static TroubledReport? Of(Receipt receipt) => receipt.Report is { } report
            ? new TroubledReport(
                report.Year, report.Agency, receipt.File.Path, Count(receipt, Severity.Error), Count(receipt, Severity.Warning))
            : null;

        private static int Count(Receipt receipt, Severity severity) => receipt.Findings.Count(finding => finding.Severity == severity);
    }
}
