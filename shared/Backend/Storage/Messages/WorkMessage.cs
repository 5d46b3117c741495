using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Storage.Messages;

/// <summary>Messages as JSON. What cannot be read is null: trying it again would change nothing.</summary>
public static class WorkMessage
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The message of a changed partition.</summary>
    public static string Write(Partition changed) => JsonSerializer.Serialize(new Change(changed.ToString()), Options);

    /// <summary>The message of a volume.</summary>
    public static string Write(VolumeOrder order) => JsonSerializer.Serialize(order, Options);

    /// <summary>The message of a slice.</summary>
    public static string Write(UploadSlice slice) => JsonSerializer.Serialize(slice, Options);

    /// <summary>The changed partition of a message.</summary>
    public static Partition? ReadPartition(string message) =>
        Read<Change>(message) is { } change && Partition.TryParse(change.Partition, out var partition) ? partition : null;

    /// <summary>The volume of a message.</summary>
    public static VolumeOrder? ReadOrder(string message) => Read<VolumeOrder>(message);

    /// <summary>The slice of a message.</summary>
    public static UploadSlice? ReadSlice(string message) => Read<UploadSlice>(message);

    private static T? Read<T>(string message)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(message, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Change(string Partition);
}
