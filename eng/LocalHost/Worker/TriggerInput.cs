using System.Text.Json;
using Compiler.LocalHost.Protocol;
using Google.Protobuf;

namespace Compiler.LocalHost;

/// <summary>Creates the input for a trigger's parameter.</summary>
internal static class TriggerInput
{
    public static TypedData ForTimer(DateTimeOffset last, DateTimeOffset next, bool isPastDue) => new()
    {
        Json = JsonSerializer.Serialize(new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = new { Last = last, Next = next, LastUpdated = last },
            IsPastDue = isPastDue,
        }),
    };

    /// <summary>A blob, by its name in the container of the trigger.</summary>
    public static TypedData ForBlob(BlobTrigger trigger, string name) => new()
    {
        ModelBindingData = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFrom(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        trigger.Connection,
                        ContainerName = trigger.Container,
                        BlobName = name,
                    })),
        },
    };
}
