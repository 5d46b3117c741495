using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Settings for processing files.</summary>
public sealed record IntakeOptions
{
    /// <summary>The largest file that is read, in bytes; the default is 20 MB.</summary>
    public long MaxFileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Limits for zip archives; an entry may be as large as a file.</summary>
    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>How many uploads that an older version has read are read again in one run; the default is 10,000.</summary>
    public int RereadLimit { get; init; } = 10_000;

    /// <summary>How many files are read in parallel; the default is the number of cores.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
