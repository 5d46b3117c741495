namespace Compiler.Reading.Processes;

/// <summary>Why a process could not read a file completely.</summary>
internal enum ReaderError
{
    None,

    /// <summary>It exceeds the limit of work.</summary>
    Time,

    /// <summary>It exceeds the limit of memory, or ends every process that reads it.</summary>
    Memory,

    /// <summary>The model or the native library that reads pictures is not on this machine.</summary>
    NoModel,
}
