using System.Collections.Immutable;
using Compiler.Storage;

namespace Compiler.Jobs;

/// <summary>
/// Finds what no event told: uploads that were deleted are withdrawn, uploads without an answer are taken in. Storage
/// tells of deletions to nobody, and an event can be lost.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="receive">Follows one upload.</param>
public sealed class ReconcileUploads(UploadStores stores, ILedger ledger, ReceiveUpload receive)
{
    /// <summary>Brings receipts and ledger up to the uploads that are there.</summary>
    /// <returns>How many uploads were withdrawn and taken in.</returns>
    public async Task<(int Withdrawn, int TakenIn)> RunAsync(CancellationToken cancellationToken)
    {
        var (withdrawn, takenIn, isUnpacked) = await PassAsync(cancellationToken);
        if (!isUnpacked)
            return (withdrawn, takenIn);
        // An archive was unpacked, and its entries wait; no archive holds another.
        var entries = await PassAsync(cancellationToken);
        return (withdrawn + entries.Withdrawn, takenIn + entries.TakenIn);
    }

    private async Task<(int Withdrawn, int TakenIn, bool IsUnpacked)> PassAsync(CancellationToken cancellationToken)
    {
        var uploads = await NamesAsync(stores.Uploads, cancellationToken);
        var withdrawn = await RemoveStrayEntriesAsync(uploads, cancellationToken);
        if (withdrawn > 0)
            uploads = await NamesAsync(stores.Uploads, cancellationToken);
        var answers = await NamesAsync(stores.Receipts, cancellationToken);
        var counted = await CountedAsync(cancellationToken);

        foreach (var name in counted.Keys.Where(name => !uploads.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            await receive.RunAsync(name, again: true, cancellationToken);
            withdrawn++;
        }

        if (withdrawn > 0)
            counted = await CountedAsync(cancellationToken);
        var keys = counted.Values.Select(row => row.Key).ToHashSet();
        var due = new List<string>();
        foreach (var upload in uploads.Values)
        {
            if (counted.TryGetValue(upload.Name, out var row)
                ? row.Receipt.File.Modified < upload.Modified
                : !answers.ContainsKey(UploadNames.Receipt(upload.Name)) || await MayCountAsync(upload.Name, keys, cancellationToken))
                due.Add(upload.Name);
        }

        var isUnpacked = false;
        foreach (var name in due)
            isUnpacked |= (await receive.RunAsync(name, again: true, cancellationToken)).State == UploadState.Unpacked;
        return (withdrawn + await RemoveStrayReceiptsAsync(uploads.Keys, answers.Keys, cancellationToken), due.Count, isUnpacked);
    }

    // The report that it had to yield to is gone, however it went.
    private async Task<bool> MayCountAsync(string upload, HashSet<LedgerKey> counted, CancellationToken cancellationToken) =>
        (await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(upload), cancellationToken)).Key is { } key && !counted.Contains(key);

    // Entries of an archive that is gone, or is none any more, when nobody could tell its receiver.
    private async Task<int> RemoveStrayEntriesAsync(Dictionary<string, StoredFile> uploads, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var archive in uploads.Keys.Select(ArchiveNames.ArchiveOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            if (!uploads.ContainsKey(archive))
                removed += await receive.WithdrawEntriesAsync(archive, ImmutableHashSet<string>.Empty, cancellationToken);
            else if ((await StoredReceipt.OpenAsync(stores.Receipts, UploadNames.Receipt(archive), cancellationToken)).Receipt is not { } receipt || !ArchiveReceipt.Is(receipt))
                await receive.RunAsync(archive, again: true, cancellationToken);
        }

        return removed;
    }

    private async Task<int> RemoveStrayReceiptsAsync(IEnumerable<string> uploads, IEnumerable<string> answers, CancellationToken cancellationToken)
    {
        var expected = uploads.Select(UploadNames.Receipt).ToHashSet(StringComparer.Ordinal);
        var removed = 0;
        foreach (var answer in answers.Where(answer => !expected.Contains(answer)))
        {
            if ((await StoredReceipt.OpenAsync(stores.Receipts, answer, cancellationToken)).Receipt is not { } receipt)
                continue;
            await receive.RunAsync(receipt.File.Path, again: true, cancellationToken);
            removed++;
        }

        return removed;
    }

    private static async Task<Dictionary<string, StoredFile>> NamesAsync(IFileStore store, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
        await foreach (var file in store.ListAsync("", cancellationToken))
            names.Add(file.Name, file);
        return names;
    }

    private async Task<Dictionary<string, LedgerRow>> CountedAsync(CancellationToken cancellationToken)
    {
        var counted = new Dictionary<string, LedgerRow>(StringComparer.Ordinal);
        await foreach (var row in ledger.ListAsync(cancellationToken))
            counted[row.Receipt.File.Path] = row;
        return counted;
    }
}
