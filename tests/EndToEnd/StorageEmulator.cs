using Compiler.Backend.Storage.Azure;
using Compiler.Testing.Azurite;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Compiler.Tests.EndToEnd;

/// <summary>One Azurite for all tests; each takes an account of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StorageEmulator(IMessageSink log) : IAsyncLifetime, ICollectionFixture<StorageEmulator>
{
    public const string Name = "Azurite";

    private AzuriteProcess? process;

    public string NewAccount() => process!.NewAccount();

    /// <summary>How many requests of each kind an account has had.</summary>
    public IReadOnlyDictionary<string, int> RequestsTo(CloudStorage storage) => process!.Requests.Read(storage.Blobs.AccountName);

    /// <summary>Writes a line in the log of the test run, where a test that passes is silent otherwise.</summary>
    public void Log(string line) => log.OnMessage(new DiagnosticMessage(line));

    public async Task InitializeAsync() => process = await AzuriteProcess.StartAsync();

    public async Task DisposeAsync() => await process!.DisposeAsync();
}
