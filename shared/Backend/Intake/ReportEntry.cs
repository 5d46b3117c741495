using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>Enters a report in the ledger, where one report per body and year counts, whatever the order of events.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class ReportEntry(ILedger ledger)
{
    /// <summary>Enters the report unless a later one, or a newer reading of it, is there, or it has to wait.</summary>
    /// <param name="key">Its body and year.</param>
    /// <param name="receipt">Its receipt.</param>
    /// <param name="isFirst">Whether it probably replaces nothing, and may count if it does not.</param>
    /// <param name="hold">The finding that keeps it out, given what it would replace; null if it may count.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    public async Task<EntryOutcome> PutAsync(
        LedgerKey key, Receipt receipt, bool isFirst, Func<Receipt?, Task<Finding?>> hold, CancellationToken cancellationToken)
    {
        // A look at the row before it would cost one more request. Where there is a row, this one is not added.
        if (isFirst && await ledger.TryPutAsync(key, receipt, etag: null, cancellationToken))
            return new EntryOutcome(IsEntered: true, Other: null);
        while (true)
        {
            var item = await ledger.FindAsync(key, cancellationToken);
            // A damaged row is replaced, whatever it held.
            var row = item as LedgerRow;
            if (row is not null && !IsSuperseded(row.Receipt, receipt))
                return new EntryOutcome(IsEntered: false, row.Receipt);
            if (await hold(row?.Receipt) is { } finding)
                return new EntryOutcome(IsEntered: false, row?.Receipt, finding);
            if (await ledger.TryPutAsync(key, receipt, item?.ETag, cancellationToken))
                return new EntryOutcome(IsEntered: true, row?.Receipt);
        }
    }

    /// <summary>Removes an upload's report from the ledger, if it is there.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> WithdrawAsync(LedgerKey key, string path, CancellationToken cancellationToken)
    {
        while (await ledger.FindAsync(key, cancellationToken) is { } item && UploadOf(item) == path)
        {
            if (await ledger.TryRemoveAsync(key, item.ETag, cancellationToken))
                return true;
        }

        return false;
    }

    /// <summary>The upload that a row was made from; null if the row is damaged and does not tell.</summary>
    public static string? UploadOf(LedgerItem item) => item switch
    {
        LedgerRow row => row.Receipt.File.Path,
        UnreadableRow row => row.Upload,
        _ => null,
    };

    // For one upload the later state counts. Dates have whole seconds; within one second the state read last counts. Of one state
    // the newer reading counts, so an instance of an older version never overwrites it.
    private static bool IsSuperseded(Receipt current, Receipt receipt) =>
        current.File.Path != receipt.File.Path ? Precedence.Rule.Compare(current.File, receipt.File) < 0
        : Precedence.IsSameState(current.File, receipt.File) ? current.ReadingVersion <= receipt.ReadingVersion
        : current.File.Modified <= receipt.File.Modified;
}

/// <summary>The result of entering a report.</summary>
/// <param name="IsEntered">Whether it is in the ledger.</param>
/// <param name="Other">The receipt that it replaced, or that is there instead of it; null if there was none.</param>
/// <param name="Hold">Why it has to wait; null if it has not.</param>
internal sealed record EntryOutcome(bool IsEntered, Receipt? Other, Finding? Hold = null);
