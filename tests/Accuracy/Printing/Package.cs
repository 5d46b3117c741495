using System.IO.Compression;
using System.Security;
using System.Text;

namespace Compiler.Accuracy.Printing;

/// <summary>Packs the parts of an office document.</summary>
public static class Package
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document of one main part, and what that part refers to.</summary>
    public static byte[] Create(
        string main, string content, string type, params (string Name, string Content, string Type, string Kind)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var overrides = parts
                .Select(part => (part.Name, part.Type))
                .Append((Name: main, Type: type))
                .Select(part =>
                    $"<Override PartName=\"/{part.Name}\" ContentType=\"application/vnd.openxmlformats-officedocument.{part.Type}+xml\"/>");
            Add(
                archive,
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{string.Concat(overrides)}</Types>"
            );
            Add(
                archive,
                "_rels/.rels",
                $"<Relationships xmlns=\"{Relationships}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"{main}\"/></Relationships>");
            Add(archive, main, content);
            var folder = main[..(main.IndexOf('/', StringComparison.Ordinal) + 1)];
            Add(
                archive,
                $"{folder}_rels/{main[folder.Length..]}.rels",
                $"<Relationships xmlns=\"{Relationships}\">{string.Concat(parts.Select((part, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{part.Kind}\" Target=\"{part.Name[folder.Length..]}\"/>"))}</Relationships>"
            );
            foreach (var part in parts)
                Add(archive, part.Name, part.Content);
        }

        return stream.ToArray();
    }

    public static string Escape(string text) => SecurityElement.Escape(text);

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}"));
    }
}
