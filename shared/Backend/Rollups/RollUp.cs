using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Rollups;

/// <summary>Recomputes the totals and writes those of the places and years whose reports have changed.</summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">Where the totals are written.</param>
public sealed class RollUp(ILedger ledger, ITotalsLedger totals)
{
    /// <summary>Brings the totals up to the reports; nothing is incremented, so it can be run again at any time.</summary>
    /// <returns>The totals of all years, and how many rows have changed.</returns>
    public Task<(Rollup Rollup, int Changed)> RunAsync(CancellationToken cancellationToken) => RunAsync(leftOut: null, cancellationToken);

    /// <summary>The same, with the uploads that are in no total: they change no total, but the yearbooks list them.</summary>
    /// <param name="leftOut">Finds them; null where nobody asks.</param>
    /// <param name="cancellationToken">Cancels the work; it can be done again from the start.</param>
    /// <returns>The totals of all years, and how many rows have changed.</returns>
    public async Task<(Rollup Rollup, int Changed)> RunAsync(LeftOutUploads? leftOut, CancellationToken cancellationToken)
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
