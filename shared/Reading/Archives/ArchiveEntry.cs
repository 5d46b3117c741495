namespace Compiler.Reading.Archives;

/// <summary>One file in an archive.</summary>
/// <param name="Path">
/// Its path in the archive, sanitised: forward slashes, no folders <c>.</c> and <c>..</c>, no drive, no control
/// characters, unique. It is displayed and names uploads; it is never used as a path on this machine.
/// </param>
/// <param name="Outcome">The result of unpacking it.</param>
/// <param name="Bytes">Its bytes; empty unless unpacked.</param>
public readonly record struct ArchiveEntry(string Path, ArchiveEntryOutcome Outcome, ReadOnlyMemory<byte> Bytes = default);

/// <summary>The result of unpacking an entry.</summary>
public enum ArchiveEntryOutcome
{
    /// <summary>It was unpacked.</summary>
    Unpacked,

    /// <summary>It is encrypted with a password.</summary>
    Encrypted,

    /// <summary>It is an archive itself.</summary>
    Nested,

    /// <summary>It is larger than a file may be.</summary>
    TooLarge,

    /// <summary>Its compression ratio is far higher than that of any text.</summary>
    Inflated,

    /// <summary>With it, the entries together would exceed the limit of an archive.</summary>
    OverTotal,

    /// <summary>Its bytes are damaged, or the compression method is not supported.</summary>
    Damaged,
}
