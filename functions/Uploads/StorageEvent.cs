using System.Text.Json;

namespace Compiler.Functions.Uploads;

/// <summary>What storage tells through Event Grid, as far as it is read.</summary>
/// <param name="Subject"><c>/blobServices/default/containers/{container}/blobs/{name}</c>.</param>
public sealed record StorageEvent(string? Subject)
{
    private const string Uploads = "/containers/reports/blobs/";
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Name of the upload; null for an event about something else.</summary>
    public string? Upload =>
        Subject?.IndexOf(Uploads, StringComparison.Ordinal) is { } at and >= 0 ? Subject[(at + Uploads.Length)..] : null;

    /// <summary>The event in a message; null for a message that is no JSON object.</summary>
    public static StorageEvent? TryParse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<StorageEvent>(message, AnyCase);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
