using System.Globalization;
using System.Text;
using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing.Azurite;

namespace Compiler.Tests.EndToEnd;

/// <summary>Storage stops while reports come in. Host and worker stay, and go on when it is back.</summary>
public sealed class OutageTests : IDisposable
{
    private const int Half = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a client of the host tries again by itself; COMPILER_OUTAGE=90 for longer than the worker does.</summary>
    private static readonly TimeSpan Outage =
        TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("COMPILER_OUTAGE") ?? "35", CultureInfo.InvariantCulture));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Upload_WhileStorageStopsAndStartsAgain_EndsAsUndisturbed()
    {
        await using var azurite = await AzuriteProcess.StartAsync(folder);
        await using var calm = await AzuriteProcess.StartAsync();
        var undisturbed = RunAsync(calm.NewAccount(), _ => Task.CompletedTask);
        var state = await RunAsync(azurite.NewAccount(), async storage =>
        {
            await azurite.StopAsync();
            await Assert.ThrowsAsync<StorageException>(async () => await storage.ListReceipts().CountAsync());
            await Task.Delay(Outage);
            await azurite.StartAgainAsync();
        });

        Assert.Equal(await undisturbed, state);
    }

    private static async Task<string> RunAsync(string account, Func<CloudStorage, Task> disturb)
    {
        var scenario = new Scenario(account);
        await scenario.CreateAsync();
        var backend = scenario.NewBackend();
        var storage = backend.Storage;
        await using var functions = await FunctionsProcess.StartAsync(account, ("ROLLUP_SCHEDULE", "*/2 * * * * *"));

        await UploadAsync(scenario, functions, 0);
        await Eventually.TrueAsync(Patience, "the first receipt", async () => await storage.ListReceipts().AnyAsync());
        var uploading = UploadAsync(scenario, functions, Half);
        await disturb(storage);
        Assert.False(uploading.IsCompletedSuccessfully);
        await uploading;
        await Eventually.TrueAsync(Patience, "all totals", async () =>
            await storage.ListReceipts().CountAsync() == 2 * Half
            && !await storage.Changes.ListAsync(default).AnyAsync()
            && await storage.Totals.ListHeadsAsync(default).AllAsync(head => head.Reports == 2 * Half));
        await functions.PublishAsync("PublishYearbooks", listed => listed.Count(IsPublished) == 2);

        Assert.Single(functions.Output.Split('\n'), line => line.Contains("worker process", StringComparison.Ordinal));
        Assert.Empty(await storage.Poison.CountAsync(default));
        return await backend.StateAsync();
    }

    // Every other one as agencies do, the others straight into storage; whoever is refused tries again.
    private static Task UploadAsync(Scenario scenario, FunctionsProcess functions, int first) =>
        Parallel.ForAsync(first, first + Half, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, token) =>
        {
            do
                await Task.Delay(400, token);
            while (!await TryUploadAsync(scenario, functions, i));
        });

    private static async Task<bool> TryUploadAsync(Scenario scenario, FunctionsProcess functions, int i)
    {
        var name = FormattableString.Invariant($"130532/2024/{i}.txt");
        var report = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Scenario.Pingxiang)
                .Replace("平乡县人民政府办公室", FormattableString.Invariant($"平乡县第{i}局"), StringComparison.Ordinal));
        if (i % 2 == 0)
        {
            using var answer = await functions.Http.PutAsync($"api/reports/{name}", new ByteArrayContent(report));
            return answer.IsSuccessStatusCode;
        }

        try
        {
            await scenario.PutAsync(name, report);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static bool IsPublished(JsonElement volume) => volume.GetProperty("state").GetString() == "published";
}
