using System.Collections.Immutable;

namespace Compiler.Backend.Storage;

/// <summary>A file with its content and its state.</summary>
/// <param name="File">Name, size and date; size 0 and no date if the file does not exist.</param>
/// <param name="Content">The bytes, or why there are none.</param>
/// <param name="ETag">The ETag of the file; null if it does not exist.</param>
/// <param name="Metadata">
/// The metadata set by its writer (<c>place</c>, <c>year</c>, <c>agency</c>, <c>scope</c>); keys in lower case.
/// </param>
public sealed record VersionedFile(StoredFile File, FileContent Content, string? ETag, ImmutableDictionary<string, string> Metadata)
{
    /// <summary>The result for a file that does not exist.</summary>
    public static VersionedFile NotFound(string name) => new(
        new StoredFile(name, 0, default), new FileContent(ReadOutcome.NotFound), null, ImmutableDictionary<string, string>.Empty);
}
