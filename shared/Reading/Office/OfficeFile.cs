using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Archives;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>
/// Extracts only the needed parts of an office file: no macros, no pictures, no relationships that lead out of the file.
/// </summary>
internal static partial class OfficeFile
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Passes a stream with the parts to a reader; returns a finding if the file cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="kind">The kind of file, as shown to users.</param>
    /// <param name="to">Counts the work against the limits.</param>
    /// <param name="read">Reads the parts.</param>
    public static SourceText Read(ReadOnlyMemory<byte> content, string kind, SourceBuilder to, Action<Stream> read)
    {
        try
        {
            using var parts = new MemoryStream();
            if (Extract(content, parts, to) is { } finding)
                return new SourceText([], [finding]);
            parts.Position = 0;
            read(parts);
            return to.Build();
        }
        catch (Exception exception) when (IsContentError(exception))
        {
            return new SourceText([], [FindingCatalogue.DamagedFile(kind)]);
        }
    }

    /// <summary>Opens the parts as a package; exceptions of the libraries become <see cref="InvalidDataException"/>.</summary>
    public static T Open<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("The parts are not a valid package.", exception);
        }
    }

    // The exceptions that the archive, XML and Open XML libraries throw for invalid content.
    private static bool IsContentError(Exception exception) =>
        exception is InvalidDataException or XmlException or OpenXmlPackageException or FormatException or IOException;

    private static Finding? Extract(ReadOnlyMemory<byte> content, Stream parts, SourceBuilder to)
    {
        using var archive = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
        using var copy = new ZipArchive(parts, ZipArchiveMode.Create, leaveOpen: true);
        var xml = new XmlParts(to);
        var wanted = archive
            .Entries.Where(entry => Wanted().IsMatch(entry.FullName))
            .DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var names = wanted.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in wanted)
        {
            if (xml.Unpack(entry, out var bytes) is { } finding)
                return finding;
            using var part = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
            if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                CopyRelations(bytes, part, target => names.Contains(Resolve(entry.FullName, target)));
            else
                part.Write(bytes);
        }

        return null;
    }

    private static void CopyRelations(byte[] xml, Stream part, Predicate<string> isThere)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), XmlParts.Settings);
        using var writer = XmlWriter.Create(part);
        writer.WriteStartElement("Relationships", Relations);
        while (reader.Read())
        {
            if (reader.LocalName != "Relationship"
                || reader.GetAttribute("TargetMode") == "External"
                || !isThere(reader.GetAttribute("Target") ?? ""))
            {
                continue;
            }

            writer.WriteStartElement("Relationship", Relations);
            foreach (var name in (string[])["Id", "Type", "Target"])
                writer.WriteAttributeString(name, reader.GetAttribute(name));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    [GeneratedRegex(
        @"^(\[Content_Types\]\.xml|_rels/\.rels|word/(_rels/document\d*\.xml\.rels|document\d*\.xml|styles\.xml|numbering\.xml)|xl/(_rels/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|worksheets/[^/]+\.xml))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    // word/_rels/document.xml.rels, styles.xml: word/styles.xml
    private static string Resolve(string relations, string target) =>
        Uri.TryCreate(new Uri("part:///" + relations.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)), target, out var part)
        && part.Scheme == "part"
            ? Uri.UnescapeDataString(part.AbsolutePath.TrimStart('/'))
            : "";
}
