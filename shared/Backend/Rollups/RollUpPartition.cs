using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Backend.Rollups;

/// <summary>
/// Recomputes the totals of one changed partition from its own rows and writes them; the nation is the sum of the stored totals. It can
/// be run at any time, twice, and on two instances at once: totals are written only if nobody has written them since the rows were read,
/// and a mark that was set again meanwhile stays.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Receives the totals.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="work">Takes the orders that follow.</param>
/// <param name="events">Announces uploads that count again.</param>
/// <param name="bodies">The bodies that must report.</param>
/// <param name="lists">Receives the list of the partition.</param>
public sealed class RollUpPartition(
    ILedger ledger,
    ITotalsLedger totals,
    IChangeMarks marks,
    IWorkOrders work,
    IUploadEvents events,
    IBodyLedger bodies,
    ReportLists lists) : IDisposable
{
    private readonly PartitionReader reader = new(ledger, marks);
    private readonly NationTotals nation = new(ledger, totals, marks, work, lists);

    // A partition has thousands of rows; more at once would only cost memory.
    private readonly SemaphoreSlim gate = new(Environment.ProcessorCount);

    /// <summary>Updates the totals of a partition; does nothing if it is not marked.</summary>
    public async Task<PartitionRollup> RunAsync(Partition partition, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (await marks.FindAsync(partition, cancellationToken) is not { } mark)
                    return PartitionRollup.Nothing(partition);
                var outcome = partition.IsNation
                    ? await nation.TryUpdateAsync(partition.Year, cancellationToken)
                    : await TryUpdateAsync(mark, cancellationToken);
                if (outcome is null)
                    continue;
                if (!partition.IsNation && partition.Year > 0)
                    await OrderNationAsync(partition, cancellationToken);
                // A mark that stays has the list written again in a few minutes.
                if (outcome.ListFailure is null)
                    await marks.TryClearAsync(mark, cancellationToken);
                return outcome;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    // Null if the rows or the totals have changed meanwhile: then everything is read again.
    private async Task<PartitionRollup?> TryUpdateAsync(ChangeMark mark, CancellationToken cancellationToken)
    {
        var partition = mark.Partition;
        var before = await totals.FindAsync(partition, cancellationToken);
        var list = await PartitionList.OpenAsync(lists, partition, cancellationToken);
        var register = partition is { Year: > 0, Adcode: not Partition.UnresolvedAdcode }
            ? new BodyRegister(await bodies.ListAsync(partition.Adcode, cancellationToken).ToListAsync(cancellationToken))
            : BodyRegister.None;
        var (rollup, national, content) = await reader.ReadAsync(
            pass => ReadAsync(pass, partition, register, list, cancellationToken), cancellationToken);
        foreach (var upload in content.Recalled)
            await events.SendAsync(upload, partition, cancellationToken);
        var (summary, basis) = await SummariseAsync(rollup, national, partition, cancellationToken);
        // An upload that counts again, or whose row is damaged, may be the only one that is left.
        var isProven = mark.IsRemoval && content.Recalled.Count == 0 && content.Unreadable.Count == 0;
        if (before?.Head.Reports > 0 && summary.Received.Reports == 0 && !isProven)
            return await TryHoldAsync(before, content, cancellationToken);
        if (!await list.TryWriteAsync(content, cancellationToken))
            return null;
        var figures = PlaceSummaryJson.Write(summary);
        var head = new TotalsHead(
            partition, summary.Name, summary.Received.Reports, content.Uploads.ToString(), content.Unreadable.Count, content.LeftOut, basis,
            Checksum: "")
        {
            IsEnded = !summary.HasReports && content.Excluded.Count == 0 && content.Unreadable.Count == 0 && summary.Due is null,
        }.For(figures);
        var hasChanged = head.IsEnded ? before is { Head.IsEnded: false } : before?.Head != head || before.Figures != figures;
        var outcome = new PartitionRollup(partition, hasChanged, head.Reports, content.Unreadable, ListFailure: list.Failure);
        if (!hasChanged)
            return outcome;
        // Before the totals are written: whoever is ended in between does both again.
        await MarkYearAfterAsync(partition, cancellationToken);
        if (before is { IsIntact: false })
            await OrderUnresolvedAsync(partition, cancellationToken);
        return await totals.TryPutAsync(new PlaceTotals(head, figures, before?.ETag), cancellationToken) ? outcome : null;
    }

    // The figures stay; the comparison of uploads and receipts learns which rows are there.
    private async Task<PartitionRollup?> TryHoldAsync(PlaceTotals before, PartitionContent content, CancellationToken cancellationToken)
    {
        var head = before.Head with { Uploads = content.Uploads.ToString(), Unreadable = content.Unreadable.Count };
        return head == before.Head || await totals.TryPutAsync(before with { Head = head }, cancellationToken)
            ? new PartitionRollup(head.Partition, HasChanged: false, head.Reports, content.Unreadable, IsHeld: true)
            : null;
    }

    private async Task<(PlaceSummary Summary, string Basis)> SummariseAsync(
        Rollup rollup, List<string> national, Partition partition, CancellationToken cancellationToken)
    {
        if (partition.Adcode != Partition.UnresolvedAdcode)
            return (PlaceSummary.FromProvince(rollup, partition.Year, partition.Adcode), "");
        var compiled = await nation.CompiledAsync(partition.Year, cancellationToken);
        return (PlaceSummary.FromUnresolved(rollup, partition.Year, compiled), NationTotals.BasisOf(compiled, national));
    }

    // The same bodies are compared with the year before. The national bodies are of no province either, but have a partition of their own.
    private static async Task<(Rollup Rollup, List<string> National, PartitionContent Content)> ReadAsync(
        PartitionPass pass, Partition partition, BodyRegister register, PartitionList list, CancellationToken cancellationToken)
    {
        list.Clear();
        var builder = new RollupBuilder { Register = register };
        var national = new List<string>();
        var content = await pass.ReadAsync(partition, list.AlsoAdd(builder.Add), builder.Exclude, cancellationToken);
        var before = partition with { Year = partition.Year - 1 };
        if (partition.Year > 0)
            await pass.ReadAsync(before, builder.AddPast, _ => { }, cancellationToken);
        if (partition is { Year: > 0, Adcode: Partition.UnresolvedAdcode })
        {
            await pass.ReadAsync(partition.Nation, AddNational, _ => { }, cancellationToken);
            await pass.ReadAsync(before.Nation, builder.AddPast, _ => { }, cancellationToken);
        }

        return (builder.Build(), national, content);

        void AddNational(Receipt receipt)
        {
            builder.Add(receipt);
            national.Add(NationTotals.LineOf(receipt));
        }
    }

    private async Task MarkYearAfterAsync(Partition partition, CancellationToken cancellationToken)
    {
        var after = partition with { Year = partition.Year + 1 };
        if (partition.Year > 0 && await totals.FindAsync(after, cancellationToken) is not null)
            await marks.MarkAsync(after, isRemoval: false, cancellationToken);
    }

    // An older version wrote no totals of the reports without a place; its totals of provinces have no checksum.
    private async Task OrderUnresolvedAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition.Adcode == Partition.UnresolvedAdcode)
            return;
        await marks.MarkAsync(partition.Unresolved, isRemoval: false, cancellationToken);
        await work.SendAsync(partition.Unresolved, cancellationToken);
    }

    // Also where the totals have not changed: whoever wrote them may have been ended before this.
    private async Task OrderNationAsync(Partition partition, CancellationToken cancellationToken)
    {
        await marks.MarkAsync(partition.Nation, isRemoval: true, cancellationToken);
        await work.SendAsync(partition.Nation, cancellationToken);
    }
}
