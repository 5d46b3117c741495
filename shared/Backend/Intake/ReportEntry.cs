using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>Enters a report in the ledger, where one report of each body and year counts, whatever the order of events.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class ReportEntry(ILedger ledger)
{
    /// <summary>Enters it, unless a later one stands there.</summary>
    public async Task<EntryOutcome> PutAsync(LedgerKey key, Receipt receipt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await ledger.FindAsync(key, cancellationToken);
            if (row is not null && !IsSuperseded(row.Receipt.File, receipt.File))
                return new EntryOutcome(IsEntered: false, row.Receipt.File);
            if (await ledger.TryPutAsync(key, receipt, row?.ETag, cancellationToken))
                return new EntryOutcome(IsEntered: true, row?.Receipt.File);
        }
    }

    /// <summary>Takes an upload's report out of the ledger, if it is there.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> WithdrawAsync(LedgerKey key, string path, CancellationToken cancellationToken)
    {
        while (await ledger.FindAsync(key, cancellationToken) is { } row && row.Receipt.File.Path == path)
        {
            if (await ledger.TryRemoveAsync(key, row.ETag, cancellationToken))
                return true;
        }

        return false;
    }

    // Of one upload the later state counts. Dates are of whole seconds: within one, what was read last does.
    private static bool IsSuperseded(SourceFile there, SourceFile file) => there.Path == file.Path
        ? there.Modified <= file.Modified
        : Precedence.Rule.Compare(there, file) < 0;
}

/// <summary>What came of entering a report.</summary>
/// <param name="IsEntered">Whether it stands in the ledger.</param>
/// <param name="Other">What stood there before, or stands there in its place; null where there was nothing.</param>
internal sealed record EntryOutcome(bool IsEntered, SourceFile? Other);
