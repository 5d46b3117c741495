namespace Compiler.Reading.Archives;

/// <summary>One file in an archive.</summary>
/// <param name="Path">
/// Its path below the archive, made harmless: forward slashes, no folders <c>.</c> and <c>..</c>, no drive, no control
/// characters, no two alike. It is shown, and names uploads; it is never a path of the machine.
/// </param>
/// <param name="Outcome">What came of unpacking it.</param>
/// <param name="Bytes">Its bytes; empty unless unpacked.</param>
public readonly record struct ArchiveEntry(string Path, ArchiveEntryOutcome Outcome, ReadOnlyMemory<byte> Bytes = default);

/// <summary>What came of unpacking an entry.</summary>
public enum ArchiveEntryOutcome
{
    /// <summary>The bytes are there.</summary>
    Unpacked,

    /// <summary>It is locked with a password.</summary>
    Encrypted,

    /// <summary>It is an archive itself.</summary>
    Nested,

    /// <summary>It has more bytes than a file may have.</summary>
    TooLarge,

    /// <summary>It would become far larger than any packed text does.</summary>
    Inflated,

    /// <summary>With it all entries would have more bytes than an archive may have.</summary>
    OverTotal,

    /// <summary>Its bytes are damaged, or packed in a way that is not read.</summary>
    Damaged,
}
