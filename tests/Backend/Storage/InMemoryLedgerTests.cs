using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryLedgerTests : LedgerContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger();
}
