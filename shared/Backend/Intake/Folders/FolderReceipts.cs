using System.Collections.Immutable;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Intake.Folders;

/// <summary>The receipts of a folder, of which only the heads are in memory. Thread-safe.</summary>
public sealed class FolderReceipts
{
    /// <summary>Compares the files.</summary>
    /// <param name="heads">The heads of all receipts, by path.</param>
    /// <param name="receipts">The receipts in the same order.</param>
    internal FolderReceipts(ImmutableArray<ReceiptHead> heads, ImmutableArray<SpooledReceipt> receipts)
    {
        Heads = heads;
        Settlement = new Settlement(heads, i => receipts[i].Read());
        LeftOut = [.. Enumerable.Range(0, heads.Length).Select(Settlement.ReadLeftOut).OfType<Receipt>().Select(Exclusion.FromReceipt)];
    }

    /// <summary>The heads of all receipts, by path.</summary>
    public ImmutableArray<ReceiptHead> Heads { get; }

    /// <summary>The numbers of those whose reports count: one per body and year.</summary>
    public ImmutableArray<int> Counted => Settlement.Counted;

    /// <summary>All others except unpacked archives, with the reasons.</summary>
    public ImmutableArray<Exclusion> LeftOut { get; }

    /// <summary>What the comparison found.</summary>
    internal Settlement Settlement { get; }

    /// <summary>
    /// Reads a receipt back, with the findings of the comparison; throws <see cref="Storage.StorageException"/> if it cannot.
    /// </summary>
    /// <param name="number">Its number among the heads.</param>
    public Receipt Read(int number) => Settlement.Read(number);
}
