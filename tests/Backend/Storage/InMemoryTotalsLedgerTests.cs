using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryTotalsLedgerTests : TotalsLedgerContract
{
    protected override ITotalsLedger Ledger { get; } = new InMemoryTotalsLedger();
}
