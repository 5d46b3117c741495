using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;

namespace Compiler.Backend.Register;

/// <summary>
/// Lists the bodies that must report on a year, with their deadline (31 January, 31 March for a compilation) and whether their report is
/// there: for reminders.
/// </summary>
/// <param name="bodies">The register.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="clock">Today: what is past is overdue.</param>
public sealed class ListDue(IBodyLedger bodies, ILedger ledger, TimeProvider clock)
{
    private static readonly string[] Header =
        ["行政区划代码", "行政区划", "机关", "机关类型", "主管机关", "联系科室", "年度", "期限", "状态"];

    /// <summary>The list as CSV, by deadline, place, kind and name; only its header if there is no register for the year.</summary>
    /// <param name="year">The reporting year; null for last year, in Beijing.</param>
    /// <param name="place">Six-digit code; null for all provinces with a register.</param>
    /// <param name="isOpenOnly">Whether bodies that have reported are left out.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<byte[]> RunAsync(int? year, string? place, bool isOpenOnly, CancellationToken cancellationToken)
    {
        var about = year ?? ReportYears.Last(clock);
        var register = await new ExportBodies(bodies).RunAsync(place, cancellationToken);
        var due = register.Bodies.Where(body => body.IsDue(about)).ToList();
        var rows = new List<(DateOnly Deadline, IReadOnlyList<string> Cells)>();
        foreach (var province in due.GroupBy(body => body.ProvinceAdcode))
        {
            var reported = await ReportedAsync(new Partition(about, province.Key), cancellationToken);
            rows.AddRange(province
                .Select(body => (Body: body, IsThere: reported.Has(body)))
                .Where(body => !(isOpenOnly && body.IsThere))
                .Select(body => Describe(body.Body, about, body.IsThere)));
        }

        return RegisterFile.WriteCsv(Header, rows.OrderBy(row => row.Deadline).Select(row => row.Cells));
    }

    private async Task<Reported> ReportedAsync(Partition partition, CancellationToken cancellationToken)
    {
        var reported = new Reported([], []);
        await foreach (var item in ledger.ListAsync(partition, cancellationToken))
        {
            if (item is not LedgerRow { Receipt.Report: { } report })
                continue;
            reported.Keys.Add(BodyKey.FromReport(report));
            if (report.IsCompilation)
                reported.Compiled.Add(report.Place.Adcode);
        }

        return reported;
    }

    private (DateOnly Deadline, IReadOnlyList<string> Cells) Describe(RegisteredBody body, int year, bool isThere)
    {
        var deadline = Deadline.ForYear(year, body.IsCompilation);
        var state = isThere ? "已报" : ReportYears.Today(clock) > deadline ? "逾期未报" : "未报";
        return (deadline,
        [
            body.Adcode, $"{body.Place.Province}{body.Place.Prefecture}{body.Place.County}", body.Name, KindWords.Name(body.Kind),
            body.Superior, body.Contact, FormattableString.Invariant($"{year}"), RegisterDate.Write(deadline), state,
        ]);
    }

    private sealed record Reported(HashSet<BodyKey> Keys, HashSet<string> Compiled)
    {
        public bool Has(RegisteredBody body) =>
            body.IsCompilation ? Compiled.Contains(body.Adcode) : DueBody.KeysOf(body).Any(Keys.Contains);
    }
}
