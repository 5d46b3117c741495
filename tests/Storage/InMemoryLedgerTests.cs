using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryLedgerTests : LedgerContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger();
}
