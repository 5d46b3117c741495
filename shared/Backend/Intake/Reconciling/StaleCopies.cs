using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Removes copies from quarantine whose uploads have become reports: a run that was ended after the copy and before the receipt leaves one
/// that nobody knows of. Only copies of the last days are looked at; earlier nights have seen the others.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="clock">Tells which copies are recent.</param>
internal sealed class StaleCopies(UploadStores stores, TimeProvider clock)
{
    private const string ReasonEnding = ".reason.json";

    private static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    /// <summary>Removes them.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Recent;
        var recent = await stores.Quarantine.ListAsync("", cancellationToken)
            .Where(copy => copy.Modified >= since)
            .Select(copy => copy.Name.EndsWith(ReasonEnding, StringComparison.Ordinal) ? copy.Name[..^ReasonEnding.Length] : copy.Name)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var name in recent)
        {
            // The copy has the name of the upload, or the same short form of it as the receipt.
            var stored = await StoredReceipt.OpenAsync(stores.Receipts, $"{name}.json", cancellationToken);
            if (stored.Receipt is not { } receipt || (receipt.Report is null && !ArchiveReceipt.IsUnpacked(receipt)))
                continue;
            await stores.Quarantine.RemoveAsync(name, cancellationToken);
            await stores.Quarantine.RemoveAsync(name + ReasonEnding, cancellationToken);
        }
    }
}
