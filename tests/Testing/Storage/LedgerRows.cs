using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Testing.Storage;

/// <summary>Short forms for tests.</summary>
public static class LedgerRows
{
    /// <summary>The row of a body and year, if it can be read.</summary>
    public static async Task<LedgerRow?> FindRowAsync(this ILedger ledger, LedgerKey key) =>
        await ledger.FindAsync(key, default) as LedgerRow;

    /// <summary>The readable rows of all partitions.</summary>
    public static async IAsyncEnumerable<LedgerRow> ListRows(this ILedger ledger)
    {
        await foreach (var partition in ledger.ListPartitionsAsync(default))
        {
            await foreach (var row in ledger.ListAsync(partition, default).OfType<LedgerRow>())
                yield return row;
        }
    }

    /// <summary>Writes a file without metadata.</summary>
    public static Task<bool> TryWriteAsync(this IVersionedFileStore store, string name, ReadOnlyMemory<byte> content, string? etag) =>
        store.TryWriteAsync(name, content, etag, ImmutableDictionary<string, string>.Empty, default);
}
