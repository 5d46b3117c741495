namespace Compiler.Backend.Storage;

/// <summary>What came of reading a file.</summary>
public enum ReadOutcome
{
    /// <summary>The bytes are there.</summary>
    Read,

    /// <summary>There is no such file, or no longer.</summary>
    Vanished,

    /// <summary>It has more bytes than were asked for; nothing is returned.</summary>
    TooLarge,

    /// <summary>It is there, but may not or cannot be read.</summary>
    Unreadable,
}

/// <summary>The content of a file, or why there is none.</summary>
/// <param name="Outcome">What came of reading it.</param>
/// <param name="Bytes">The bytes; empty unless the outcome is <see cref="ReadOutcome.Read"/>.</param>
public readonly record struct FileContent(ReadOutcome Outcome, ReadOnlyMemory<byte> Bytes = default);
