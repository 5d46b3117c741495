using System.Buffers;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>
/// The parts of an office file that are read, and nothing else: no macros, no pictures, no relation that leads out of the
/// file. They are measured while they are unpacked, for what the archive says of their size may be a lie.
/// </summary>
internal static partial class OfficeFile
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const int MostAttributes = 1000;

    private static readonly SearchValues<byte> OfTags = SearchValues.Create("<>="u8);
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Hands a stream of the parts to a reader; gives the reason where the file cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="kind">What it is, as a clerk says it.</param>
    /// <param name="to">Keeps the limits.</param>
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
        catch (Exception exception) when (IsOfContent(exception))
        {
            return new SourceText([], [FindingCatalogue.DamagedFile(kind)]);
        }
    }

    /// <summary>Opens the parts as a package; what the libraries object to in them is bad content, too.</summary>
    public static T Open<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("The parts make no package.", exception);
        }
    }

    // What the archive, XML and Open XML libraries throw for content that is not as it should be.
    private static bool IsOfContent(Exception exception) =>
        exception is InvalidDataException or XmlException or OpenXmlPackageException or FormatException or IOException;

    private static Finding? Extract(ReadOnlyMemory<byte> content, Stream parts, SourceBuilder to)
    {
        using var archive = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
        using var copy = new ZipArchive(parts, ZipArchiveMode.Create, leaveOpen: true);
        var (left, room) = (to.Limits.MaxExpandedBytes, to.Limits.MaxElements);
        var wanted = archive
            .Entries.Where(entry => Wanted().IsMatch(entry.FullName))
            .DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var names = wanted.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in wanted)
        {
            to.Spend();
            if (Unpack(entry, left) is not { } bytes)
                return FindingCatalogue.ExpandsTooFar(to.Limits.MaxExpandedBytes);
            left -= bytes.Length;
            if (HasEndlessTag(bytes))
                return FindingCatalogue.TooManyElements(to.Limits.MaxElements);
            var (elements, isDeeper) = Measure(bytes, to);
            if (isDeeper)
                return FindingCatalogue.TooDeep(to.Limits.MaxDepth);
            if ((room -= elements) < 0)
                return FindingCatalogue.TooManyElements(to.Limits.MaxElements);
            using var part = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
            if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                CopyRelations(bytes, part, target => names.Contains(Resolve(entry.FullName, target)));
            else
                part.Write(bytes);
        }

        return null;
    }

    private static byte[]? Unpack(ZipArchiveEntry entry, long limit)
    {
        using var packed = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (packed.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > limit)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    // Each attribute of an element is held against all of its others.
    private static bool HasEndlessTag(ReadOnlySpan<byte> xml)
    {
        var (attributes, isInTag) = (0, false);
        while (xml.IndexOfAny(OfTags) is >= 0 and var at)
        {
            (attributes, isInTag) = xml[at] switch
            {
                (byte)'<' => (0, true),
                (byte)'>' => (0, false),
                _ => (attributes + (isInTag ? 1 : 0), isInTag),
            };
            if (attributes > MostAttributes)
                return true;
            xml = xml[(at + 1)..];
        }

        return false;
    }

    // How many elements with their attributes there are, up to the first that is too deep.
    private static (int Elements, bool IsDeeper) Measure(byte[] xml, SourceBuilder to)
    {
        var elements = 0;
        using var reader = XmlReader.Create(new MemoryStream(xml), Strict);
        while (reader.Read())
        {
            to.Spend();
            if (reader.Depth > to.Limits.MaxDepth)
                return (elements, true);
            elements += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
        }

        return (elements, false);
    }

    private static void CopyRelations(byte[] xml, Stream part, Predicate<string> isThere)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), Strict);
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
