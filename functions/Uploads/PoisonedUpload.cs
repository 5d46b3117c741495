namespace Compiler.Functions.Uploads;

/// <summary>What the host says of an upload that it has given up, as far as it is read.</summary>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">Name of the upload.</param>
public sealed record PoisonedUpload(string ContainerName, string BlobName);
