using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryTotalsLedgerTests : TotalsLedgerContract
{
    protected override ITotalsLedger Ledger { get; } = new InMemoryTotalsLedger();
}
