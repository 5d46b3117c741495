using System.Text.Json;

namespace Compiler.Tests.Infra;

/// <summary>Which events of the uploads go where.</summary>
public sealed class EventsTests
{
    private const string Subscription = "Microsoft.EventGrid/systemTopics/eventSubscriptions";

    private static readonly JsonElement ToQueue = BicepCompiler.Main.Module("events").Resource(Subscription).GetProperty("properties");
    private static readonly JsonElement ToWebhook = BicepCompiler.Webhook.Resource(Subscription).GetProperty("properties");

    [Fact]
    public void Queue_ByParameter_GetsDeletionsOrBoth() =>
        Assert.Equal(
            "[if(equals(parameters('uploadEvents'), 'queue'), createArray('Microsoft.Storage.BlobCreated', 'Microsoft.Storage.BlobDeleted'), createArray('Microsoft.Storage.BlobDeleted'))]",
            ToQueue.GetProperty("filter").GetProperty("includedEventTypes").GetString());

    [Fact]
    public void Queue_Delivery_GoesByIdentity()
    {
        Assert.False(ToQueue.TryGetProperty("destination", out _));
        Assert.Equal(
            "StorageQueue",
            ToQueue.GetProperty("deliveryWithResourceIdentity").GetProperty("destination").GetProperty("endpointType").GetString());
    }

    [Fact]
    public void Webhook_Always_GetsUploadsOnly() =>
        Assert.Equal(
            ["Microsoft.Storage.BlobCreated"],
            ToWebhook.GetProperty("filter").GetProperty("includedEventTypes").EnumerateArray().Select(type => type.GetString()));

    // What the extension of blobs reads, and what the local host sends.
    [Fact]
    public void Webhook_Schema_IsEventGrids() => Assert.Equal("EventGridSchema", ToWebhook.GetProperty("eventDeliverySchema").GetString());

    [Fact]
    public void Subjects_OfBoth_AreUploads()
    {
        var subject = ToQueue.GetProperty("filter").GetProperty("subjectBeginsWith").GetString();
        Assert.Equal("[format('/blobServices/default/containers/{0}/blobs/', variables('containers').uploads)]", subject);
        Assert.Equal(subject, ToWebhook.GetProperty("filter").GetProperty("subjectBeginsWith").GetString());
    }
}
