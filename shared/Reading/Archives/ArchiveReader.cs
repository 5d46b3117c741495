using System.IO.Compression;
using System.IO.Hashing;

namespace Compiler.Reading.Archives;

/// <summary>Unpacks zip archives in memory, one entry at a time; never throws because of the content.</summary>
/// <param name="limits">Limits for unpacking an archive.</param>
public sealed class ArchiveReader(ArchiveLimits limits)
{
    // Small files may have any ratio.
    private const int FirstBytesWithoutRatio = 1024 * 1024;

    /// <summary>
    /// The files in an archive, in its order, without folders and files that operating systems and editors leave behind. Each is
    /// unpacked when it is enumerated.
    /// </summary>
    /// <param name="content">The archive.</param>
    /// <param name="entries">The files; empty unless the result is <see cref="ArchiveState.Readable"/>.</param>
    /// <returns>Whether the archive can be unpacked.</returns>
    public ArchiveState Read(ReadOnlyMemory<byte> content, out IEnumerable<ArchiveEntry> entries)
    {
        entries = [];
        try
        {
            // Checks the directory; the sizes in it are not trusted later.
            using var archive = ArchiveDetector.Open(content);
            if (archive.Entries.Count > limits.MaxEntries)
                return ArchiveState.TooManyEntries;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return ArchiveState.Damaged;
        }

        entries = Unpack(content);
        return ArchiveState.Readable;
    }

    private IEnumerable<ArchiveEntry> Unpack(ReadOnlyMemory<byte> content)
    {
        using var archive = ArchiveDetector.Open(content);
        var paths = new ArchivePaths();
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            var name = ArchivePaths.Decode(entry.FullName);
            if (ArchivePaths.IsSystemFile(name))
                continue;
            var (outcome, bytes) = Unpack(entry, limits.MaxTotalBytes - total);
            total += bytes.Length;
            yield return new ArchiveEntry(paths.Next(name), outcome, outcome == ArchiveEntryOutcome.Unpacked ? bytes : default);
        }
    }

    private (ArchiveEntryOutcome Outcome, ReadOnlyMemory<byte> Bytes) Unpack(ZipArchiveEntry entry, long left)
    {
        if (entry.IsEncrypted)
            return (ArchiveEntryOutcome.Encrypted, default);
        // The stated size may be too small, but hardly too large.
        if (IsInflated(entry, entry.Length))
            return (ArchiveEntryOutcome.Inflated, default);
        try
        {
            using var packed = entry.Open();
            var bytes = new MemoryStream();
            Span<byte> buffer = stackalloc byte[16 * 1024];
            while (packed.Read(buffer) is > 0 and var count)
            {
                bytes.Write(buffer[..count]);
                if (bytes.Length > left)
                    return (ArchiveEntryOutcome.OverTotal, default);
                if (bytes.Length > limits.MaxEntryBytes)
                    return (ArchiveEntryOutcome.TooLarge, default);
                if (IsInflated(entry, bytes.Length))
                    return (ArchiveEntryOutcome.Inflated, default);
            }

            var unpacked = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            if (Crc32.HashToUInt32(unpacked.Span) != entry.Crc32)
                return (ArchiveEntryOutcome.Damaged, default);
            return IsArchive(unpacked) ? (ArchiveEntryOutcome.Nested, default) : (ArchiveEntryOutcome.Unpacked, unpacked);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return (ArchiveEntryOutcome.Damaged, default);
        }
    }

    private bool IsInflated(ZipArchiveEntry entry, long length) =>
        length > FirstBytesWithoutRatio && length / Math.Max(1, entry.CompressedLength) > limits.MaxRatio;

    private static bool IsArchive(ReadOnlyMemory<byte> content) =>
        ArchiveDetector.IsZip(content) || OtherArchive.IsOtherArchive(content.Span);

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}

/// <summary>Whether an archive can be unpacked.</summary>
public enum ArchiveState
{
    /// <summary>It can be unpacked.</summary>
    Readable,

    /// <summary>It has too many entries.</summary>
    TooManyEntries,

    /// <summary>Its directory is damaged.</summary>
    Damaged,
}
