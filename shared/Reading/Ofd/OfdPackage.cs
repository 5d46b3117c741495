using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Archives;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Ofd;

/// <summary>The XML files of an OFD. Paths lead from file to file inside it and nowhere else.</summary>
internal sealed class OfdPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly XmlParts parts;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZipArchiveEntry> entriesInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement?> loaded = new(StringComparer.Ordinal);

    /// <summary>Opens an OFD. Throws <see cref="InvalidDataException"/> if its directory is damaged.</summary>
    /// <param name="content">The file.</param>
    /// <param name="to">Counts the work against the limits.</param>
    public OfdPackage(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        archive = ArchiveDetector.Open(content);
        parts = new XmlParts(to);
        foreach (var entry in archive.Entries)
        {
            to.Spend();
            var path = Combine("", ArchivePaths.Decode(entry.FullName));
            entries.TryAdd(path, entry);
            entriesInAnyCase.TryAdd(path, entry);
        }
    }

    /// <summary>The finding about a limit that a file exceeds; from then on no file is loaded.</summary>
    public Finding? Refusal { get; private set; }

    /// <summary>Whether its files are encrypted by GM/T 0099, which adds a description, or by the zip format.</summary>
    public bool IsEncrypted => Find("Encryptions.xml") is not null || Find("OFD.xml") is { IsEncrypted: true };

    /// <summary>The path of a file to which another file refers; null if there is none.</summary>
    /// <param name="from">The path of the file that refers.</param>
    /// <param name="location">The path as it stands there: from the root if it begins with a slash, else from the file's folder.</param>
    public string? Resolve(string from, string? location)
    {
        if (location?.Trim() is not { Length: > 0 } stated)
            return null;
        var folder = from[..(from.LastIndexOf('/') + 1)];
        // Some programs omit the slash of a path from the root, or escape a name as in a URL.
        string[] candidates =
        [
            Combine(folder, stated), Combine("", stated), Combine(folder, Uri.UnescapeDataString(stated)),
        ];
        return candidates.FirstOrDefault(path => Find(path) is not null);
    }

    /// <summary>The root element of a file; null if it is missing, damaged or beyond the limits.</summary>
    public XElement? Load(string? path)
    {
        if (path is null || Refusal is not null)
            return null;
        if (!loaded.TryGetValue(path, out var root))
            loaded[path] = root = Parse(path);
        return root;
    }

    public void Dispose() => archive.Dispose();

    private XElement? Parse(string path)
    {
        try
        {
            if (Find(path) is not { } entry)
                return null;
            Refusal = parts.Unpack(entry, out var xml);
            if (Refusal is not null)
                return null;
            using var reader = XmlReader.Create(new MemoryStream(xml), XmlParts.Settings);
            return XElement.Load(reader);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private ZipArchiveEntry? Find(string path) =>
        entries.TryGetValue(path, out var entry) || entriesInAnyCase.TryGetValue(path, out entry) ? entry : null;

    private static string Combine(string folder, string path)
    {
        path = path.Replace('\\', '/');
        var names = new List<string>();
        foreach (var name in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "." or ".."))
                names.Add(name);
        }

        return string.Join('/', names);
    }
}
