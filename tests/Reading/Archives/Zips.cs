using System.IO.Compression;
using System.Text;

namespace Compiler.Tests.Reading.Archives;

/// <summary>Makes archives for tests.</summary>
internal static class Zips
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static byte[] Create(params (string Name, byte[] Content)[] entries) => Create(Encoding.UTF8, entries);

    public static byte[] Create(Encoding names, params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] OfTexts(params (string Name, string Text)[] entries) =>
        Create([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    /// <summary>The archive with the marks of a password on every entry.</summary>
    public static byte[] Locked(byte[] archive)
    {
        var locked = archive.ToArray();
        for (var i = 0; i + 10 < locked.Length; i++)
        {
            if (locked.AsSpan(i).StartsWith("PK\x03\x04"u8))
                locked[i + 6] |= 1;
            else if (locked.AsSpan(i).StartsWith("PK\x01\x02"u8))
                locked[i + 8] |= 1;
        }

        return locked;
    }
}
