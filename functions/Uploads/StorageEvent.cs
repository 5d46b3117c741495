namespace Compiler.Functions.Uploads;

/// <summary>What storage tells through Event Grid, as far as it is read.</summary>
/// <param name="Subject"><c>/blobServices/default/containers/{container}/blobs/{name}</c>.</param>
public sealed record StorageEvent(string Subject)
{
    private const string Uploads = "/containers/reports/blobs/";

    /// <summary>Name of the upload; null for an event about something else.</summary>
    public string? Upload =>
        Subject.IndexOf(Uploads, StringComparison.Ordinal) is var at and >= 0 ? Subject[(at + Uploads.Length)..] : null;
}
