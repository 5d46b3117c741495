using System.Collections.Immutable;

namespace Compiler.Backend.Storage;

/// <summary>A file with its content and its state.</summary>
/// <param name="File">Name, size and date; size 0 and no date where there is no such file.</param>
/// <param name="Content">The bytes, or why there are none.</param>
/// <param name="ETag">The state of the file; null where there is none.</param>
/// <param name="Metadata">
/// What its writer said about it (<c>place</c>, <c>year</c>, <c>agency</c>, <c>scope</c>); keys in lower case.
/// </param>
public sealed record VersionedFile(StoredFile File, FileContent Content, string? ETag, ImmutableDictionary<string, string> Metadata)
{
    /// <summary>There is no file of this name.</summary>
    public static VersionedFile Missing(string name) => new(
        new StoredFile(name, 0, default), new FileContent(ReadOutcome.Vanished), null, ImmutableDictionary<string, string>.Empty);
}
