using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class InMemoryEditionLedgerTests : EditionLedgerContract
{
    protected override IEditionLedger Ledger { get; } = new InMemoryEditionLedger();
}
