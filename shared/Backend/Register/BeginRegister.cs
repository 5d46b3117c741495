using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Register;

/// <summary>Proposes a register for a province from its reports of a year: a file for people to complete, then to import.</summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="clock">Determines which year is last year.</param>
public sealed class BeginRegister(ILedger ledger, TimeProvider clock)
{
    private static readonly string[] Townships = ["镇人民政府", "乡人民政府", "街道办事处", "苏木人民政府"];
    private static readonly string[] Zones = ["开发区", "高新区", "经开区", "园区", "新区", "示范区"];

    /// <summary>The bodies that have reported on a year, with the names that they print, by place, kind and name.</summary>
    /// <param name="province">Six-digit code of the province.</param>
    /// <param name="year">The year; null for last year, in Beijing.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<BodyRegister> RunAsync(string province, int? year, CancellationToken cancellationToken)
    {
        var reports = new Dictionary<BodyKey, RegisteredBody>();
        await foreach (var item in ledger.ListAsync(new Partition(year ?? ReportYears.Last(clock), province), cancellationToken))
        {
            if (item is LedgerRow { Receipt.Report: { Agency: { } name, Place.Adcode.Length: 6 } report })
                reports.TryAdd(BodyKey.FromReport(report), new RegisteredBody(name, [], report.Place.Adcode, KindOf(report, name)));
        }

        return new BodyRegister(reports.Values);
    }

    private static BodyKind KindOf(DisclosureReport report, string name) =>
        report.IsCompilation ? BodyKind.Compilation
        : report.Place.Line == BodyLine.Vertical ? BodyKind.Vertical
        : Array.Exists(Townships, ending => name.EndsWith(ending, StringComparison.Ordinal)) ? BodyKind.Township
        : Array.Exists(Zones, word => name.Contains(word, StringComparison.Ordinal)) ? BodyKind.Zone
        : name.Contains("政府办公", StringComparison.Ordinal) || name.EndsWith("政府", StringComparison.Ordinal) ? BodyKind.Office
        : BodyKind.Department;
}
