namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The event that storage sends when a blob was written, as far as it is read.</summary>
/// <param name="Subject"><c>/blobServices/default/containers/{container}/blobs/{name}</c>.</param>
internal sealed record BlobEvent(string Subject)
{
    private const string Blobs = "/blobs/";

    public string Name => Subject[(Subject.IndexOf(Blobs, StringComparison.Ordinal) + Blobs.Length)..];
}
