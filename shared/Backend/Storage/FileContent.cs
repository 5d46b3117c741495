namespace Compiler.Backend.Storage;

/// <summary>The outcome of reading a file.</summary>
public enum ReadOutcome
{
    /// <summary>The bytes were read.</summary>
    Read,

    /// <summary>The file does not exist, or no longer exists.</summary>
    NotFound,

    /// <summary>The file is larger than the limit; nothing is returned.</summary>
    TooLarge,

    /// <summary>The file exists but cannot be read, or access is denied.</summary>
    Unreadable,
}

/// <summary>The content of a file, or why there is none.</summary>
/// <param name="Outcome">The outcome of reading it.</param>
/// <param name="Bytes">The bytes; empty unless the outcome is <see cref="ReadOutcome.Read"/>.</param>
public readonly record struct FileContent(ReadOutcome Outcome, ReadOnlyMemory<byte> Bytes = default);
