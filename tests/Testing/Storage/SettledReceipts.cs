using System.Collections.Immutable;
using Compiler.Backend.Intake.Folders;
using Compiler.Disclosure.Receipts;

namespace Compiler.Testing.Storage;

/// <summary>The receipts of few files, all in memory.</summary>
/// <param name="Receipts">All receipts with the findings of the comparison, in their original order.</param>
/// <param name="Counted">The receipts whose reports count: one per body and year.</param>
/// <param name="LeftOut">All others except unpacked archives, with only the findings that say why they do not count.</param>
public sealed record SettledReceipts(
    ImmutableArray<Receipt> Receipts, ImmutableArray<Receipt> Counted, ImmutableArray<Receipt> LeftOut)
{
    public static SettledReceipts Settle(ImmutableArray<Receipt> receipts) =>
        Of(new Settlement([.. receipts.Select(ReceiptHead.Of)], i => receipts[i]), receipts.Length);

    public static SettledReceipts Of(Settlement settlement, int count) => new(
        [.. Enumerable.Range(0, count).Select(settlement.Read)],
        [.. settlement.Counted.Select(settlement.Read)],
        [.. Enumerable.Range(0, count).Select(settlement.ReadLeftOut).OfType<Receipt>()]);
}
