namespace Compiler.Reading.Archives;

/// <summary>Limits for unpacking a zip archive, checked while unpacking, because its directory may lie.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The maximum number of entries; an archive with more is not unpacked at all. The default is 500.</summary>
    public int MaxEntries { get; init; } = 500;

    /// <summary>The maximum size of an unpacked entry, in bytes; the default is 20 MB.</summary>
    public long MaxEntryBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The maximum size of all unpacked entries together, in bytes; the default is 200 MB.</summary>
    public long MaxTotalBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>The maximum ratio of unpacked to packed size for entries over 1 MB; the default is 200.</summary>
    public int MaxRatio { get; init; } = 200;
}
