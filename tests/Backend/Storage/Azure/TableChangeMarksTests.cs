using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Storage.Azure;

[Collection(AzuriteGroup.Name)]
public sealed class TableChangeMarksTests(AzuriteFixture azurite) : ChangeMarksContract, IAsyncLifetime
{
    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    protected override IChangeMarks Marks => storage.Changes;

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;
}
