namespace Compiler.Backend.Storage;

/// <summary>A path in a folder that is not read.</summary>
/// <param name="Path">The path.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReadAs">The path under which the same folder is read; null for other reasons.</param>
public sealed record SkippedPath(string Path, SkipReason Reason, string? ReadAs = null);

/// <summary>Why a path in a folder is not read.</summary>
public enum SkipReason
{
    /// <summary>It is a named pipe, a socket or a device.</summary>
    Special,

    /// <summary>It is a link that leads to nothing, in a circle, or to where access is denied.</summary>
    BrokenLink,

    /// <summary>It is a folder that is read under another path.</summary>
    ReadAlready,
}
