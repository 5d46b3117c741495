using System.IO.Compression;
using System.Text;
using Compiler.Reading.Formats;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Archives;

/// <summary>Tells archives of files from documents that are packed as one.</summary>
public static class ArchiveDetector
{
    // Of other office documents and of books; .docx, .xlsx and .ofd are told by the detector of formats.
    private static readonly string[] Documents = ["[Content_Types].xml", "mimetype"];

    /// <summary>Whether the bytes are a zip archive and no document.</summary>
    public static bool IsZip(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("PK"u8) && FormatDetector.Detect(content) == FileFormat.Archive && !IsDocument(content);

    /// <summary>The archive; names without the mark of UTF-8 are decoded byte by byte.</summary>
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
