using Azure.Storage.Queues;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>Work as messages of the host's queues, and what the host has given up on.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class WorkQueueTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Partition Hebei = new(2024, "130000");
    private static readonly VolumeOrder Order = new(2024, "130000", IsFinal: true);

    private readonly string account = azurite.NewAccount();
    private CloudStorage storage = null!;

    public Task InitializeAsync() => (storage = new CloudStorage(StorageConnection.Parse(account))).CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SendAsync_EachKindOfWork_IsAMessageThatItsReceiverReads()
    {
        await storage.Work.SendAsync(Hebei, default);
        await storage.Work.SendAsync(Order, default);
        await storage.Work.SendAsync(UploadSlice.First with { IsRetry = true }, default);

        Assert.Equal(Hebei, WorkMessage.ReadPartition(await ReceiveAsync(StorageNames.RollupQueue)));
        Assert.Equal(Order, WorkMessage.ReadOrder(await ReceiveAsync(StorageNames.VolumeQueue)));
        Assert.True(WorkMessage.ReadSlice(await ReceiveAsync(StorageNames.SliceQueue))!.IsRetry);
    }

    [Fact]
    public async Task SendAgainAsync_PoisonedMessages_GoBackToTheirQueues()
    {
        foreach (var year in Enumerable.Range(1990, 40))
            await Queue(StorageNames.PoisonedVolumeQueue).SendMessageAsync(WorkMessage.Write(Order with { Year = year }));
        await Queue(StorageNames.PoisonedRollupQueue).SendMessageAsync(WorkMessage.Write(Hebei));
        Assert.Equal(
            [(StorageNames.PoisonedRollupQueue, 1), (StorageNames.PoisonedVolumeQueue, 40)],
            (await storage.Poison.CountAsync(default)).Select(queue => (queue.Key, queue.Value)));

        Assert.Equal(41, await storage.Poison.SendAgainAsync(default));

        Assert.Empty(await storage.Poison.CountAsync(default));
        Assert.Equal(Hebei, WorkMessage.ReadPartition(await ReceiveAsync(StorageNames.RollupQueue)));
        Assert.Equal(40, (await Queue(StorageNames.VolumeQueue).GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"partition":"2024"}""")]
    [InlineData("""{"partition":null}""")]
    public void Read_NoMessageOfOurs_IsNull(string message)
    {
        Assert.Null(WorkMessage.ReadPartition(message));
        Assert.Null(WorkMessage.ReadOrder(message));
    }

    private async Task<string> ReceiveAsync(string queue) => (await Queue(queue).ReceiveMessageAsync()).Value.Body.ToString();

    private QueueClient Queue(string name) => new(account, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
}
