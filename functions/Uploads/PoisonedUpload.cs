namespace Compiler.Functions.Uploads;

/// <summary>The part of the host's poison message for a failed upload that is read here.</summary>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">Name of the upload.</param>
public sealed record PoisonedUpload(string ContainerName, string BlobName);
