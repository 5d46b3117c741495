using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Publishing;

/// <summary>Finds the bodies that reported on the year before and not on this one, province by province.</summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="marks">The partitions that have changed.</param>
internal sealed class UnreportedBodies(ILedger ledger, IChangeMarks marks)
{
    private readonly PartitionReader reader = new(ledger, marks);

    /// <summary>The bodies of a volume, ordered by place and name.</summary>
    public async Task<IReadOnlyList<UnreportedBody>> ListAsync(
        VolumeOrder order, VolumeInputs volumes, CancellationToken cancellationToken)
    {
        IEnumerable<string> places = order.Adcode == Partition.NationAdcode
            ? volumes.In(order.Year - 1).Select(head => head.Partition.Adcode).Where(adcode => adcode != Partition.NationAdcode)
            : [order.Adcode];
        var bodies = new List<UnreportedBody>();
        foreach (var place in places.Order(StringComparer.Ordinal))
            bodies.AddRange(await reader.ReadAsync(pass => ListAsync(pass, order.Year, place, cancellationToken), cancellationToken));
        return bodies;
    }

    private static async Task<IEnumerable<UnreportedBody>> ListAsync(
        PartitionPass pass, int year, string adcode, CancellationToken cancellationToken)
    {
        var before = new Dictionary<BodyKey, UnreportedBody>();
        await pass.ReadAsync(
            new Partition(year - 1, adcode), receipt => Add(before, receipt.Report!), _ => { }, cancellationToken);
        if (before.Count > 0)
        {
            await pass.ReadAsync(
                new Partition(year, adcode), receipt => before.Remove(BodyKey.FromReport(receipt.Report!)), _ => { }, cancellationToken);
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
/// <param name="Name">Its name as it was printed the year before.</param>
internal sealed record UnreportedBody(ReportPlace Place, string Name);
