using System.Globalization;
using Azure.Storage.Queues;

namespace Compiler.Tests.EndToEnd;

/// <summary>Events in any order, twice, at two hosts of one storage account at once: the figures are always the same.</summary>
[Collection(StorageEmulator.Name)]
public sealed class HostOrderTests(StorageEmulator azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = ["a.txt", "a-corrected.txt", "b.txt", "c.txt", "deleted.txt"];

    /// <summary>COMPILER_ORDERS=200 for the whole of it.</summary>
    private static readonly int Orders =
        int.Parse(Environment.GetEnvironmentVariable("COMPILER_ORDERS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Events_AnyOrderAtTwoHosts_GiveTheSameFigures()
    {
        var account = azurite.NewAccount();
        var scenario = await Scenario.WithCorrectionAsync(account);
        var backend = scenario.NewBackend();
        foreach (var name in Names)
            await backend.Receive.RunAsync(name, default);
        await backend.ReceiveAnnouncedAsync();
        await backend.RollUpAsync();
        var expected = await backend.FiguresAsync();
        Assert.Contains("a-corrected.txt", expected, StringComparison.Ordinal);

        await using var first = await FunctionsProcess.StartAsync(account);
        await using var second = await FunctionsProcess.StartAsync(account);
        var events = new EventQueue(account);
        for (var seed = 1; seed <= Orders; seed++)
        {
            await scenario.ForgetAsync();
            var told = Names.Concat(Names).ToArray();
            new Random(seed).Shuffle(told);
            foreach (var name in told)
                await events.TellAsync(name);
            await Eventually.TrueAsync(Patience, "the events to be followed", events.IsEmptyAsync);
            await Task.WhenAll(first.StartTimerAsync("RollUp"), second.StartTimerAsync("RollUp"));
            var state = "";
            var isSame = await Eventually.IsTrueAsync(Patience, async () => (state = await backend.FiguresAsync()) == expected);
            Assert.True(isSame, $"order {seed}:\n{state}\nin place of\n{expected}\n{first.Output}\n{second.Output}");
        }

        azurite.Log($"{Orders} random orders of {2 * Names.Length} events on two hosts: the same figures each time");
    }

    private sealed class EventQueue(string account)
    {
        private readonly QueueClient queue = new(
            account, "report-events", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

        public async Task TellAsync(string upload) =>
            await queue.SendMessageAsync($$"""{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/reports/blobs/{{upload}}"}""");

        public async Task<bool> IsEmptyAsync() => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;
    }
}
