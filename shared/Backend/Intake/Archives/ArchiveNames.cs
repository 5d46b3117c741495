using System.Security.Cryptography;
using System.Text;

namespace Compiler.Backend.Intake.Archives;

/// <summary>
/// Names the uploads for an archive's entries: <c>{archive}/{path in it}~{mark}.ending</c>. The mark distinguishes them from
/// files that people upload into a folder with the archive's name, so only entries are removed with the archive.
/// </summary>
internal static class ArchiveNames
{
    /// <summary>The most characters an archive's name may have; an entry's path adds up to about 400.</summary>
    public const int MaxArchiveLength = 550;

    private const int MarkLength = 8;

    /// <summary>The name of the upload for this entry of this archive.</summary>
    public static string Entry(string archive, string path)
    {
        var ending = Path.GetExtension(path);
        return $"{archive}/{path[..^ending.Length]}~{Mark(archive, path)}{ending}";
    }

    /// <summary>The archive that an upload was unpacked from; null for any other upload.</summary>
    public static string? FindArchive(string upload)
    {
        var ending = Path.GetExtension(upload);
        var stem = upload[..^ending.Length];
        if (stem.Length <= MarkLength || stem[^(MarkLength + 1)] != '~')
            return null;
        var name = stem[..^(MarkLength + 1)] + ending;
        for (var at = name.IndexOf('/', StringComparison.Ordinal); at >= 0; at = name.IndexOf('/', at + 1))
        {
            if (stem.EndsWith(Mark(name[..at], name[(at + 1)..]), StringComparison.Ordinal))
                return name[..at];
        }

        return null;
    }

    private static string Mark(string archive, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{archive}\n{path}")).AsSpan(0, MarkLength / 2));
}
