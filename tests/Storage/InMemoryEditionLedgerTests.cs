using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryEditionLedgerTests : EditionLedgerContract
{
    protected override IEditionLedger Ledger { get; } = new InMemoryEditionLedger();
}
