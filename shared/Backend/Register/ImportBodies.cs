using Compiler.Backend.Access;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Register;

/// <summary>
/// Imports the file of a register. It is complete for its scope: bodies of the scope that it does not list are ended as of today, in
/// Beijing. Only what differs is written; the totals of the provinces are computed anew, and reports of unknown place that bear a name of
/// the register are read again.
/// </summary>
/// <param name="bodies">The register.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Tells which years of a province have totals.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="work">Takes the orders that follow.</param>
/// <param name="events">Announces uploads to read again.</param>
/// <param name="trail">The audit trail.</param>
/// <param name="clock">Today.</param>
public sealed class ImportBodies(
    IBodyLedger bodies,
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    IWorkOrders work,
    IUploadEvents events,
    IAuditTrail trail,
    TimeProvider clock)
{
    private const string Unfinished = "-unfinished";

    /// <summary>Imports a file.</summary>
    /// <param name="by">Who imports it.</param>
    /// <param name="content">CSV or xlsx.</param>
    /// <param name="place">Six-digit code of the place that the file is about; null for every province that it names.</param>
    /// <param name="isDryRun">Whether nothing is written.</param>
    /// <param name="cancellationToken">Cancels the work; it can be run again.</param>
    public async Task<ImportOutcome> RunAsync(
        Caller by, ReadOnlyMemory<byte> content, string? place, bool isDryRun, CancellationToken cancellationToken)
    {
        var (file, errors) = RegisterFile.Read(content);
        if (!errors.IsEmpty)
            return ImportOutcome.Refused(isDryRun, errors);
        if (place is not null && Gazetteer.Current.Find(place) is null)
            return ImportOutcome.Refused(isDryRun, [$"没有行政区划代码“{place}”。"]);
        var outside = file.Where(body => !IsWithin(body, place)).Take(1).ToList();
        if (outside is [var stranger])
            return ImportOutcome.Refused(isDryRun, [$"“{stranger.Name}”（{stranger.Adcode}）不在“{place}”范围内。"]);

        var provinces = file.GroupBy(body => body.ProvinceAdcode).OrderBy(province => province.Key, StringComparer.Ordinal).ToList();
        var plans = new List<RegisterPlan>();
        foreach (var province in provinces)
            plans.Add(await ImportAsync(by, province.Key, [.. province], place, isDryRun, cancellationToken));
        return ImportOutcome.FromPlans(isDryRun, plans);
    }

    private async Task<RegisterPlan> ImportAsync(
        Caller by, string province, List<RegisteredBody> file, string? place, bool isDryRun, CancellationToken cancellationToken)
    {
        var before = await bodies.ListAsync(province, cancellationToken).ToListAsync(cancellationToken);
        var plan = RegisterPlan.Create(before, file, body => IsWithin(body, place), ReportYears.Today(clock));
        if (isDryRun)
            return plan;
        var version = VersionOf(before, plan);
        var versions = await bodies.ListVersionsAsync(cancellationToken);
        if (plan.IsEmpty && versions.GetValueOrDefault(province) == version)
            return plan;
        await trail.AddAsync(
            new AuditEntry(
                clock.GetUtcNow(), province, by.IdAndName, "register.imported", place ?? province, versions.GetValueOrDefault(province, ""),
                FormattableString.Invariant(
                    $"{version}：新增 {plan.Added.Length} 个，变更 {plan.Changed.Length} 个，终止 {plan.Ended.Length} 个，未变 {plan.Unchanged} 个")),
            cancellationToken);
        await bodies.PutAsync(province, [.. plan.Written], cancellationToken);
        var partitions = await totals.ListHeadsAsync(cancellationToken)
            .Select(head => head.Partition).ToListAsync(cancellationToken);
        foreach (var partition in partitions.Where(partition => partition.Adcode == province)
            .Append(new Partition(ReportYears.Last(clock), province)).Distinct())
        {
            await marks.MarkAsync(partition, isRemoval: false, cancellationToken);
            await work.SendAsync(partition, cancellationToken);
        }

        // Whoever reads an upload again must see the new register; an import that is interrupted before the last line is done again.
        await bodies.SetVersionAsync(province, $"{version}{Unfinished}", cancellationToken);
        var register = new BodyRegister(plan.Written);
        foreach (var partition in partitions.Where(partition => partition.Adcode == Partition.UnresolvedAdcode))
            await RecallAsync(partition, register, cancellationToken);
        await bodies.SetVersionAsync(province, version, cancellationToken);
        return plan;
    }

    private async Task RecallAsync(Partition unresolved, BodyRegister register, CancellationToken cancellationToken)
    {
        await foreach (var item in ledger.ListAsync(unresolved, cancellationToken))
        {
            if (item is LedgerRow { Receipt: { Report.Agency: { } name } receipt } && !register.Find(name, unresolved.Year).IsEmpty)
                await events.SendAsync(receipt.File.Path, unresolved, cancellationToken);
        }
    }

    private static string VersionOf(IEnumerable<RegisteredBody> before, RegisterPlan plan) => ShortHash.Of(
        before.Concat(plan.Written).GroupBy(body => (body.Adcode, body.NormalName, body.IsCompilation))
            .Select(body => string.Join('\t', RegisterColumns.Write(body.Last()))));

    private static bool IsWithin(RegisteredBody body, string? place) =>
        place is null
        || (Gazetteer.Current.Find(place) is { } scope && Gazetteer.Current.Find(body.Adcode)?.IsWithin(scope) == true);
}
