using System.Text;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>One storage account, with backends that may fail or meet.</summary>
internal sealed class Scenario(string account)
{
    public static readonly byte[] Pingxiang = File.ReadAllBytes(Samples.Pingxiang2024);

    /// <summary>The same body and year with other figures.</summary>
    public static readonly byte[] Corrected =
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Pingxiang).Replace("行政许可\t0", "行政许可\t97", StringComparison.Ordinal));

    private readonly CloudStorage storage = new(StorageConnection.Parse(account));

    /// <summary>Two reports, a correction of one of them, and a file that is none.</summary>
    public static async Task<Scenario> WithCorrectionAsync(string account)
    {
        var scenario = new Scenario(account);
        await scenario.CreateAsync();
        await scenario.PutAsync("a.txt", Pingxiang);
        await scenario.PutAsync("b.txt", await File.ReadAllBytesAsync(Samples.Boai2024));
        await scenario.PutAsync("c.txt", "no report"u8.ToArray());
        // Dates of storage are of whole seconds, and the later file counts.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await scenario.PutAsync("a-corrected.txt", Corrected);
        return scenario;
    }

    public IVersionedFileStore Uploads => storage.Files(StorageNames.Reports);

    public Backend NewBackend(Faults? faults = null) =>
        new(new CloudStorage(StorageConnection.Parse(account), options => (faults ?? Faults.None).Attach(options)));

    public Task CreateAsync() => storage.CreateAsync(default);

    public Task PutAsync(string name, byte[] content) => Uploads.WriteAsync(name, content, default);

    /// <summary>Removes everything but the uploads.</summary>
    public async Task ForgetAsync()
    {
        foreach (var container in StorageNames.Containers.Where(name => name != StorageNames.Reports))
            await ClearAsync(container);
        foreach (var name in StorageNames.Tables)
        {
            var table = storage.Tables.GetTableClient(name);
            await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>((string?)null))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    public async Task ClearAsync(string container)
    {
        var files = storage.Files(container);
        await foreach (var file in files.ListAsync("", default))
            await files.RemoveAsync(file.Name, default);
    }
}
