using Compiler.Storage;
using Compiler.Storage.Cloud;
using Compiler.Tests.Azurite;

namespace Compiler.Tests.Storage.Cloud;

[Collection(AzuriteGroup.Name)]
public sealed class TableEditionLedgerTests(AzuriteFixture azurite) : EditionLedgerContract, IAsyncLifetime
{
    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    protected override IEditionLedger Ledger => storage.Editions;

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;
}
