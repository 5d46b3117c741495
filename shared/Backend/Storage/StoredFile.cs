namespace Compiler.Backend.Storage;

/// <summary>A file in a store, before it is read.</summary>
/// <param name="Name">Its name in the store, with folders and forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was last changed.</param>
public sealed record StoredFile(string Name, long Size, DateTimeOffset Modified);
