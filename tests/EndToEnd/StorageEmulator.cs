using Compiler.Tests.Azurite;

namespace Compiler.Tests.EndToEnd;

/// <summary>One Azurite for all tests; each takes an account of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StorageEmulator : IAsyncLifetime, ICollectionFixture<StorageEmulator>
{
    public const string Name = "Azurite";

    private AzuriteProcess? process;

    public string NewAccount() => process!.NewAccount();

    public async Task InitializeAsync() => process = await AzuriteProcess.StartAsync();

    public async Task DisposeAsync() => await process!.DisposeAsync();
}
