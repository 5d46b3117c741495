using System.Text.Json;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Functions.Uploads;

/// <summary>The part of a storage event from Event Grid that is read here.</summary>
/// <param name="Subject"><c>/blobServices/default/containers/{container}/blobs/{name}</c>.</param>
/// <param name="ListedIn">The partition that lists the upload as being in no total; only in events that the backend sends itself.</param>
public sealed record StorageEvent(string? Subject, string? ListedIn = null)
{
    private const string Uploads = "/containers/reports/blobs/";
    private static readonly JsonSerializerOptions IgnoreCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Name of the upload; null if the event is about something else.</summary>
    public string? Upload =>
        Subject?.IndexOf(Uploads, StringComparison.Ordinal) is { } at and >= 0 ? Subject[(at + Uploads.Length)..] : null;

    /// <summary>The partition that lists the upload; null if there is none, or its name is none.</summary>
    public Partition? Lister => Partition.TryParse(ListedIn ?? "", out var partition) ? partition : null;

    /// <summary>The event in a message; null if the message is not a JSON object.</summary>
    public static StorageEvent? TryParse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<StorageEvent>(message, IgnoreCase);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
