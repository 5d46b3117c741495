using System.IO.Compression;
using System.Text;
using Compiler.Reading.Formats;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Archives;

/// <summary>Distinguishes archives of files from documents that are stored as zip files.</summary>
public static class ArchiveDetector
{
    // Parts of other office documents and of e-books; FormatDetector recognises .docx, .xlsx and .ofd.
    private static readonly string[] Documents = ["[Content_Types].xml", "mimetype"];

    /// <summary>Whether the bytes are a zip archive but not a document.</summary>
    public static bool IsZip(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("PK"u8) && FormatDetector.Detect(content) == FileFormat.Archive && !IsDocument(content);

    /// <summary>Opens the archive; names without the UTF-8 flag are decoded byte by byte.</summary>
    internal static ZipArchive Open(ReadOnlyMemory<byte> content) =>
        new(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);

    private static bool IsDocument(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = Open(content);
            return archive.Entries.Any(entry => Documents.Contains(entry.FullName, StringComparer.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
