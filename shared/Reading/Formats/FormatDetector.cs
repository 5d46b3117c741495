using System.Buffers;
using System.IO.Compression;
using System.Text;
using Compiler.Reading.Compound;
using Compiler.Reading.Lines;
using Compiler.Reading.Text;

namespace Compiler.Reading.Formats;

/// <summary>Detects the format of a file from its content alone, because names and extensions can be wrong.</summary>
public static class FormatDetector
{
    private const int MaxHeadLength = 4096;

    private static readonly SearchValues<char> FieldChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // Encrypted files of today's formats are compound files, too.
    private static readonly (FileFormat Format, string[] Streams)[] Streams =
    [
        (FileFormat.OldOffice, ["EncryptedPackage"]), (FileFormat.OldWord, ["WordDocument"]),
        (FileFormat.OldWorkbook, ["Workbook", "Book"]),
    ];

    private static readonly (FileFormat Format, byte[][] Marks)[] Magic =
    [
        (FileFormat.RichText, ["{\\rtf"u8.ToArray()]),
        (FileFormat.Picture,
        [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]),
    ];

    /// <summary>
    /// The format of these bytes; <see cref="FileFormat.Unknown"/> if they are neither text nor a known format.
    /// </summary>
    public static FileFormat Detect(ReadOnlyMemory<byte> content) => Detect(content, out _);

    /// <summary>The same, with the decoded text of a file that is neither an archive nor a known binary format.</summary>
    internal static FileFormat Detect(ReadOnlyMemory<byte> content, out DecodedText? decoded)
    {
        decoded = null;
        var bytes = content.Span;
        foreach (var (format, marks) in Magic)
        {
            foreach (var mark in marks)
            {
                if (bytes.StartsWith(mark))
                    return format;
            }
        }

        if (bytes.StartsWith(CompoundMark))
            return DetectCompound(content);
        if (IsBitmap(bytes))
            return FileFormat.Picture;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return FileFormat.Pdf;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return DetectArchive(content);
        decoded = TextDecoder.Decode(bytes);
        return decoded is null
            ? DetectBinary(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MaxHeadLength)]))
            : DetectText(decoded);
    }

    private static FileFormat DetectCompound(ReadOnlyMemory<byte> content)
    {
        Func<string, bool> has;
        try
        {
            has = CompoundFile.Open(content).Has;
        }
        catch (InvalidDataException)
        {
            has = name => CompoundDirectory.IsNamed(content.Span, name);
        }

        foreach (var (format, streams) in Streams)
        {
            if (Array.Exists(streams, name => has(name)))
                return format;
        }

        return FileFormat.OldOffice;
    }

    // A text may begin with “BM”; in a bitmap four reserved zero bytes follow the file size.
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 26 && bytes.StartsWith("BM"u8) && bytes[6..10].IndexOfAnyExcept((byte)0) < 0;

    private static FileFormat DetectArchive(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new ReadOnlyMemoryStream(content), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName.Equals("word/document.xml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.WordDocument;
                if (entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.Workbook;
                if (entry.FullName.Equals("OFD.xml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.FixedLayout;
            }

            return FileFormat.Archive;
        }
        catch (InvalidDataException)
        {
            return DetectBrokenArchive(content.Span);
        }
    }

    // The directory is at the end, so a truncated upload loses it first; the names also precede each entry.
    private static FileFormat DetectBrokenArchive(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 || bytes.IndexOf("[Content_Types].xml"u8) >= 0 && bytes.IndexOf("word/"u8) >= 0
            ? FileFormat.WordDocument
        : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? FileFormat.Workbook
        : FileFormat.Archive;

    private static FileFormat DetectText(DecodedText decoded)
    {
        var text = decoded.Text.AsSpan().TrimStart("\uFEFF \t\r\n\u3000");
        if (text.StartsWith("{\\rtf"))
            return FileFormat.RichText;
        var head = text[..Math.Min(text.Length, MaxHeadLength)];
        if (IsMimeHead(head))
            return FileFormat.Mhtml;
        var tag = text.IndexOf('<');
        if (tag >= 0 && (IsHtml(head[Math.Min(tag, head.Length)..]) || HasTable(text[tag..])))
            return FileFormat.Html;
        return CsvShape.Detect(decoded.Text) is null ? FileFormat.Text : FileFormat.Csv;
    }

    private static FileFormat DetectBinary(string head) =>
        IsMimeHead(head) ? FileFormat.Mhtml : IsHtml(head) ? FileFormat.Html : FileFormat.Unknown;

    private static bool IsMimeHead(ReadOnlySpan<char> head) =>
        head.IndexOf("\n\n") is var end
        && head.IndexOf("\r\n\r\n") is var crlf
        && head[
            ..(
                crlf >= 0 ? crlf
                : end >= 0 ? end
                : head.Length)
        ]
            is var fields
        && StartsWithField(fields)
        && fields.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase)
        && (
            fields.Contains("multipart/", StringComparison.OrdinalIgnoreCase)
            || fields.Contains("text/html", StringComparison.OrdinalIgnoreCase));

    private static bool StartsWithField(ReadOnlySpan<char> fields) =>
        fields.IndexOf(':') is > 0 and < 60 and var colon && fields[..colon].IndexOfAnyExcept(FieldChars) < 0;

    private static bool IsHtml(ReadOnlySpan<char> head)
    {
        foreach (var mark in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<meta ", "<title>"])
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A fragment pasted from an editor. Markdown may contain single tags, but no table rows.
    private static bool HasTable(ReadOnlySpan<char> text) =>
        text.Contains("<table", StringComparison.OrdinalIgnoreCase)
        && text.Contains("<tr", StringComparison.OrdinalIgnoreCase)
        && text.Contains("</t", StringComparison.OrdinalIgnoreCase);
}
