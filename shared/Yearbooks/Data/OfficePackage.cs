using System.IO.Compression;

namespace Compiler.Yearbooks.Data;

/// <summary>Makes the bytes of an Office file depend only on its content.</summary>
internal static class OfficePackage
{
    /// <summary>The earliest time a zip archive can store.</summary>
    public static DateTimeOffset Epoch { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Returns the file without the times that the package library sets on every part, and with its parts in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="streamed">
    /// The parts that are empty in the file, and what writes each; they come last, in this order. The package library would keep them in
    /// memory.
    /// </param>
    public static byte[] WithoutTimes(MemoryStream file, params IReadOnlyList<(Uri Part, Action<Stream> Write)> streamed)
    {
        var copy = new GrowingFile();
        file.Position = 0;
        using (var from = new ZipArchive(file, ZipArchiveMode.Read))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = streamed.Select(item => item.Part.OriginalString.TrimStart('/')).ToList();
            foreach (var entry in from.Entries.Where(entry => !names.Contains(entry.FullName))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var source = entry.Open();
                Add(to, entry.FullName, source.CopyTo);
            }

            foreach (var (name, part) in names.Zip(streamed))
                Add(to, name, part.Write);
        }

        return copy.Finish();
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        write(stream);
    }
}
