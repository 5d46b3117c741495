using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Settings of the taking-in.</summary>
public sealed record IntakeOptions
{
    /// <summary>The most a file may have, in bytes; a larger one is not read. 20 MB unless set.</summary>
    public long MaxFileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>What a zip archive may cost; an entry may have as much as a file.</summary>
    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>How many files are read at once; as many as there are cores unless set.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
