using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryLedgerTests : LedgerContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger();
}

public sealed class InMemoryEditionLedgerTests : EditionLedgerContract
{
    protected override IEditionLedger Ledger { get; } = new InMemoryEditionLedger();
}

public sealed class InMemoryTotalsLedgerTests : TotalsLedgerContract
{
    protected override ITotalsLedger Ledger { get; } = new InMemoryTotalsLedger();
}
