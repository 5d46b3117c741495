using System.IO.Compression;

namespace Compiler.Yearbooks.Data;

/// <summary>Makes the bytes of an Office file depend only on its content.</summary>
internal static class OfficePackage
{
    /// <summary>The earliest time a zip archive can store.</summary>
    public static DateTimeOffset Epoch { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the file without the times that the package library sets on every part, and with its parts in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="writerOf">Returns what writes a part that is empty in the file, by the part's name; null for the others.</param>
    public static byte[] WithoutTimes(MemoryStream file, Func<string, Action<Stream>?>? writerOf = null)
    {
        using var copy = new MemoryStream();
        file.Position = 0;
        using (var from = new ZipArchive(file, ZipArchiveMode.Read))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var target = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                target.LastWriteTime = Epoch;
                using var sink = target.Open();
                if (writerOf?.Invoke(entry.FullName) is { } write)
                {
                    write(sink);
                    continue;
                }

                using var source = entry.Open();
                source.CopyTo(sink);
            }
        }

        return copy.ToArray();
    }
}
