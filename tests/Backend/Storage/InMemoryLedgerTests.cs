using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryLedgerTests : LedgerContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger();
}
