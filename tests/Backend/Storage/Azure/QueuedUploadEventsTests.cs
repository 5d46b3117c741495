using System.Text.Json;
using Azure.Storage.Queues;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Tests.Backend.Storage.Azure;

[Collection(AzuriteGroup.Name)]
public sealed class QueuedUploadEventsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task SendAsync_Upload_IsAMessageThatTheHostDecodes()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await storage.CreateAsync(default);

        await storage.UploadEvents.SendAsync("130600/2024/报告 1.txt", default);

        var base64 = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var received = await new QueueClient(account, StorageNames.EventQueue, base64).ReceiveMessageAsync();
        using var message = JsonDocument.Parse(received.Value.Body);
        Assert.Equal(
            "/blobServices/default/containers/reports/blobs/130600/2024/报告 1.txt", message.RootElement.GetProperty("subject").GetString());
    }
}
