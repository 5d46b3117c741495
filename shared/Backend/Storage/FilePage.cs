using System.Collections.Immutable;

namespace Compiler.Backend.Storage;

/// <summary>A page of a list of files.</summary>
/// <param name="Files">The files, with their metadata.</param>
/// <param name="Next">Where the next page begins; null if this is the last one.</param>
public sealed record FilePage(ImmutableArray<ListedFile> Files, string? Next);

/// <summary>A file in a list.</summary>
/// <param name="File">Its name, size and date.</param>
/// <param name="Metadata">The metadata set by its writer; keys in lower case.</param>
/// <param name="ETag">Its state, as <see cref="VersionedFile.ETag"/>.</param>
/// <param name="Md5">The MD5 hash of its content in Base64, which storage computes; null if it has not.</param>
public sealed record ListedFile(StoredFile File, ImmutableDictionary<string, string> Metadata, string? ETag, string? Md5 = null);
