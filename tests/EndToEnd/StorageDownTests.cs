using System.Text;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>A table or a container refuses every request for a while: what comes after it ends as if nothing had happened.</summary>
[Collection(StorageEmulator.Name)]
public sealed class StorageDownTests(StorageEmulator azurite)
{
    private static readonly string[] Uploads = ["a.txt", "b.txt", "c.txt"];

    [Theory]
    [InlineData(StorageNames.Reports)]
    [InlineData(StorageNames.Receipts)]
    [InlineData(StorageNames.Quarantine)]
    [InlineData(StorageNames.Lists)]
    [InlineData(StorageNames.Yearbooks)]
    [InlineData(StorageNames.ReportTable)]
    [InlineData(StorageNames.ChangeTable)]
    [InlineData(StorageNames.RollupTable)]
    [InlineData(StorageNames.YearbookTable)]
    [InlineData(StorageNames.BodyTable)]
    [InlineData(StorageNames.SettlementTable)]
    public async Task Run_TableOrContainerDownForAWhile_EndsAsUndisturbed(string name)
    {
        var expected = await RunAsync(Faults.None);
        var faults = Faults.None;
        faults.Down = name;

        var state = await RunAsync(faults);

        Assert.InRange(faults.Refused, 1, int.MaxValue);
        Assert.True(expected == state, $"{name}:\n{state}\nin place of\n{expected}");
    }

    // A first revision; then, while something is down, a corrected report, one that is none, and a new one; then all is told again.
    private async Task<string> RunAsync(Faults faults)
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        await scenario.PutAsync("a.txt", Scenario.Pingxiang);
        var sound = scenario.NewBackend();
        await sound.Receive.RunAsync("a.txt", default);
        await sound.PublishAsync();

        await scenario.PutAsync("a.txt", Scenario.Corrected);
        await scenario.PutAsync("b.txt", "no report"u8.ToArray());
        await scenario.PutAsync("c.txt", await File.ReadAllBytesAsync(Samples.Baoding2024));
        var backend = scenario.NewBackend(faults);
        await FollowAsync(backend);
        faults.Down = null;
        await FollowAsync(backend);

        var state = new StringBuilder(await sound.FiguresAsync());
        await foreach (var edition in sound.Storage.Editions.ListAsync(default))
            state.AppendLine($"edition {edition.Year} {edition.Adcode} {edition.Fingerprint} {edition.Reports} {edition.IsPublished}");
        return state.ToString();
    }

    // Each job by itself: what fails holds up nothing else.
    private static async Task FollowAsync(Backend backend)
    {
        foreach (var upload in Uploads)
            await TryAsync(() => backend.Receive.RunAsync(upload, default));
        await TryAsync(backend.PublishAsync);
        await TryAsync(backend.PublishAsync);
    }

    private static async Task TryAsync(Func<Task> job)
    {
        try
        {
            await job();
        }
        catch (StorageException)
        {
            // The queue tells again.
        }
    }
}
