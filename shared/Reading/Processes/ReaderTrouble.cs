namespace Compiler.Reading.Processes;

/// <summary>Why a process could not read a file to its end.</summary>
internal enum ReaderTrouble
{
    None,

    /// <summary>It takes more work than a file may.</summary>
    Time,

    /// <summary>It takes more memory than a file may, or ends every process that reads it.</summary>
    Memory,
}
