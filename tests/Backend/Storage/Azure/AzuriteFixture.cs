using Compiler.Testing.Azurite;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>One Azurite for all tests that need it; each test takes an account of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? process;

    public string NewAccount() => process!.NewAccount();

    public async Task InitializeAsync() => process = await AzuriteProcess.StartAsync();

    public async Task DisposeAsync() => await process!.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class AzuriteGroup : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
