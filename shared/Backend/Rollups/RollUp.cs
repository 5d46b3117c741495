using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Data;

namespace Compiler.Backend.Rollups;

/// <summary>Recomputes the totals and writes those of the places and years whose reports have changed.</summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Receives the totals.</param>
public sealed class RollUp(ILedger ledger, ITotalsLedger totals)
{
    /// <summary>Recomputes the totals from the reports. Nothing is incremented, so it can be run at any time.</summary>
    /// <returns>The totals of all years, and the number of changed rows.</returns>
    public Task<(Rollup Rollup, int Changed)> RunAsync(CancellationToken cancellationToken) => RunAsync(leftOut: null, cancellationToken);

    /// <summary>The same, with the uploads that no total contains. They do not change a total, but the yearbooks list them.</summary>
    /// <param name="leftOut">Finds these uploads; null if they are not needed.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    /// <returns>The totals of all years, and the number of changed rows.</returns>
    public async Task<(Rollup Rollup, int Changed)> RunAsync(ExcludedUploads? leftOut, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(int Year, string Adcode), string>();
        await foreach (var row in totals.ListAsync(cancellationToken))
            known[(row.Year, row.Adcode)] = row.Fingerprint;
        var rollup = await new RollupReader(ledger).RunAsync(
            counted => leftOut?.ListAsync(counted, cancellationToken) ?? AsyncEnumerable.Empty<Receipt>(), cancellationToken);

        var changed = 0;
        foreach (
            var (year, place) in rollup.Years.SelectMany(year => year.Provinces.Append(year.Nation).Select(place => (year.Year, place))))
        {
            var fingerprint = InputFingerprint.Compute(place.Received, []);
            var isKnown = known.Remove((year, place.Adcode), out var before);
            if (isKnown && before == fingerprint)
                continue;
            await totals.PutAsync(
                new PlaceTotals(year, place.Adcode, place.Name, place.Received.Length, fingerprint, FiguresJson.WriteTotals(place.Totals)),
                cancellationToken);
            changed++;
        }

        foreach (var (year, adcode) in known.Keys)
            await totals.RemoveAsync(year, adcode, cancellationToken);
        return (rollup, changed + known.Count);
    }
}
