using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Archives;

/// <summary>
/// Unpacks XML parts of a document that is a zip file. All parts together keep the limits of one file; they are measured while they
/// are unpacked, because the sizes in the archive may be wrong.
/// </summary>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class XmlParts(SourceBuilder to)
{
    private const int MaxAttributes = 1000;

    private static readonly SearchValues<byte> TagChars = SearchValues.Create("<>="u8);

    private long bytesLeft = to.Limits.MaxExpandedBytes;
    private int elementsLeft = to.Limits.MaxElements;

    /// <summary>How parts are parsed: without document types and without anything outside the part.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Unpacks a part; returns a finding if it exceeds a limit. Throws for an invalid archive or invalid XML.</summary>
    /// <param name="entry">The part in its archive.</param>
    /// <param name="xml">The part; empty if it exceeds a limit.</param>
    public Finding? Unpack(ZipArchiveEntry entry, out byte[] xml)
    {
        xml = [];
        to.Spend();
        if (Unpack(entry) is not { } bytes)
            return FindingCatalogue.ExpandsTooFar(to.Limits.MaxExpandedBytes);
        bytesLeft -= bytes.Length;
        if (HasEndlessTag(bytes))
            return FindingCatalogue.TooManyElements(to.Limits.MaxElements);
        var (elements, isDeeper) = Measure(bytes);
        if (isDeeper)
            return FindingCatalogue.TooDeep(to.Limits.MaxDepth);
        if ((elementsLeft -= elements) < 0)
            return FindingCatalogue.TooManyElements(to.Limits.MaxElements);
        xml = bytes;
        return null;
    }

    private byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (packed.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > bytesLeft)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    // Parsers compare each attribute with all others of its element.
    private static bool HasEndlessTag(ReadOnlySpan<byte> xml)
    {
        var (attributes, isInTag) = (0, false);
        while (xml.IndexOfAny(TagChars) is >= 0 and var at)
        {
            (attributes, isInTag) = xml[at] switch
            {
                (byte)'<' => (0, true),
                (byte)'>' => (0, false),
                _ => (attributes + (isInTag ? 1 : 0), isInTag),
            };
            if (attributes > MaxAttributes)
                return true;
            xml = xml[(at + 1)..];
        }

        return false;
    }

    // Counts the elements and attributes, up to the first element that is too deep.
    private (int Elements, bool IsDeeper) Measure(byte[] xml)
    {
        var elements = 0;
        using var reader = XmlReader.Create(new MemoryStream(xml), Settings);
        while (reader.Read())
        {
            to.Spend();
            if (reader.Depth > to.Limits.MaxDepth)
                return (elements, true);
            elements += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
        }

        return (elements, false);
    }
}
