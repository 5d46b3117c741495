using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Finds the bodies that have not reported, province by province: those of the register, and where there is none for the year, those that
/// reported on the year before.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="bodies">The bodies that must report.</param>
internal sealed class UnreportedBodies(ILedger ledger, IChangeMarks marks, IBodyLedger bodies)
{
    private readonly PartitionReader reader = new(ledger, marks);

    /// <summary>The bodies of a volume, ordered by place and name.</summary>
    public async Task<IReadOnlyList<UnreportedBody>> ListAsync(
        VolumeOrder order, VolumeInputs volumes, CancellationToken cancellationToken)
    {
        IEnumerable<string> places = order.Adcode == Partition.NationAdcode
            ? volumes.In(order.Year - 1).Select(head => head.Partition.Adcode).Where(adcode => adcode != Partition.NationAdcode)
                .Union((await bodies.ListVersionsAsync(cancellationToken)).Keys)
            : [order.Adcode];
        var unreported = new List<UnreportedBody>();
        foreach (var place in places.Order(StringComparer.Ordinal))
        {
            var due = await bodies.ListAsync(place, cancellationToken).Where(body => body.IsDue(order.Year)).ToListAsync(cancellationToken);
            unreported.AddRange(await reader.ReadAsync(
                pass => due.Count > 0
                    ? ListRegisteredAsync(pass, new Partition(order.Year, place), due, cancellationToken)
                    : ListFormerAsync(pass, new Partition(order.Year, place), cancellationToken),
                cancellationToken));
        }

        return unreported;
    }

    private static async Task<IEnumerable<UnreportedBody>> ListRegisteredAsync(
        PartitionPass pass, Partition partition, List<RegisteredBody> due, CancellationToken cancellationToken)
    {
        var builder = new RollupBuilder();
        await pass.ReadAsync(partition, builder.AddPast, _ => { }, cancellationToken);
        var received = builder.Build().Find(partition.Year)?.BodiesOf(partition.Adcode) ?? [];
        return DueBody.Match(new BodyRegister(due).Bodies, received)
            .Where(body => body.Report is null)
            .Select(body => new UnreportedBody(body.Body.Place, body.Body.Name));
    }

    private static async Task<IEnumerable<UnreportedBody>> ListFormerAsync(
        PartitionPass pass, Partition partition, CancellationToken cancellationToken)
    {
        var before = new Dictionary<BodyKey, UnreportedBody>();
        await pass.ReadAsync(
            partition with { Year = partition.Year - 1 }, receipt => Add(before, receipt.Report!), _ => { }, cancellationToken);
        if (before.Count > 0)
        {
            await pass.ReadAsync(
                partition, receipt => before.Remove(BodyKey.FromReport(receipt.Report!)), _ => { }, cancellationToken);
        }

        return before
            .OrderBy(body => body.Key.Adcode, StringComparer.Ordinal)
            .ThenByDescending(body => body.Key.IsCompilation)
            .ThenBy(body => body.Key.Name, StringComparer.Ordinal)
            .Select(body => body.Value);
    }

    // Bodies under vertical leadership are in no local list.
    private static void Add(Dictionary<BodyKey, UnreportedBody> bodies, DisclosureReport report)
    {
        if (report.Place.Line == BodyLine.Local)
            bodies[BodyKey.FromReport(report)] = new UnreportedBody(report.Place, report.Agency ?? Body.Unnamed);
    }
}

/// <summary>A body that has not reported.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Name">Its official name; without a register, its name as it was printed the year before.</param>
internal sealed record UnreportedBody(ReportPlace Place, string Name);
