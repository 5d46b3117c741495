namespace Compiler.Reading.Archives;

/// <summary>What a zip archive may cost to unpack, measured while inflating, whatever its directory claims.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The most entries; an archive with more is not unpacked at all. 500 unless set.</summary>
    public int MaxEntries { get; init; } = 500;

    /// <summary>The most an entry may have when unpacked, in bytes; 20 MB unless set.</summary>
    public long MaxEntryBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most all entries may have together, in bytes; 200 MB unless set.</summary>
    public long MaxTotalBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>How many times larger than packed an entry of more than 1 MB may become; 200 unless set.</summary>
    public int MaxRatio { get; init; } = 200;
}
