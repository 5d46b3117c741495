using System.Buffers.Binary;
using System.Text;

namespace Compiler.Testing.Files;

/// <summary>Documents of Word 97 ([MS-DOC]) with nothing in them but what a test is about.</summary>
internal static class OldWordFiles
{
    private const int PageLength = 512;
    private const int TextStart = 1024;
    private const int Flags = 10;

    /// <summary>The flags of a file whose tables are in the stream 1Table.</summary>
    public const int Plain = 0x0200;

    /// <summary>Properties of a paragraph in a table.</summary>
    public static byte[] InTable(int depth = 1) => [0x16, 0x24, 1, 0x49, 0x66, (byte)depth, 0, 0, 0];

    /// <summary>
    /// The cells of a row by their right edges, in columns, and their flags (1 and 2: merged across; 0x20 and 0x60: merged down).
    /// </summary>
    public static byte[] Row(params (int Edge, int Flags)[] cells)
    {
        byte[] edges = [.. cells.Select(cell => cell.Edge).Prepend(0).SelectMany(edge => Short(edge * 1000))];
        byte[] descriptions = [.. cells.SelectMany(cell => (byte[])[.. Short(cell.Flags), .. new byte[18]])];
        return [0x08, 0xD6, .. Short(edges.Length + descriptions.Length + 2), (byte)cells.Length, .. edges, .. descriptions];
    }

    /// <summary>
    /// A document of these runs of text. One that ends with <c>\r</c> or <c>\a</c> (the mark of a cell or row) ends a paragraph with these
    /// properties.
    /// </summary>
    public static byte[] Create(params (string Text, byte[] Paragraph, byte[] Characters)[] runs) => Create(Plain, runs);

    /// <summary>The same, with these flags and this version of the format.</summary>
    public static byte[] Create(int flags, (string Text, byte[] Paragraph, byte[] Characters)[] runs, int version = 0xC1)
    {
        var text = Encoding.Unicode.GetBytes(string.Concat(runs.Select(run => run.Text)));
        var pages = new MemoryStream();
        pages.Write(text);
        var (paragraphs, characters) = (new List<(int End, int Page)>(), new List<(int End, int Page)>());
        var (place, start) = (TextStart, TextStart);
        foreach (var run in runs)
        {
            var end = place + (run.Text.Length * 2);
            characters.Add((end, Page(pages, place, end, 5, [(byte)run.Characters.Length, .. run.Characters])));
            place = end;
            if (run.Text[^1] is not ('\r' or '\a'))
                continue;
            // A length in words, and the style before the changes.
            byte[] changes = [0, 0, .. run.Paragraph];
            paragraphs.Add((end, Page(pages, start, end, 11, [0, (byte)((changes.Length + 1) / 2), .. changes])));
            start = end;
        }

        byte[] pieces = [.. Int(0), .. Int(text.Length / 2), 0, 0, .. Int(TextStart), 0, 0];
        byte[][] parts = [[2, .. Int(pieces.Length), .. pieces], Index(paragraphs), Index(characters)];
        var header = new byte[TextStart];
        Put(header, 0, 0xA5EC);
        Put(header, 2, version);
        Put(header, Flags, flags);
        Put(header, 32, 14);
        Put(header, 62, 22);
        Put(header, 76, text.Length / 2);
        Put(header, 152, 93);
        foreach (var (i, part) in new[] { 33, 13, 12 }.Index())
        {
            Put(header, 154 + (part * 8), parts[..i].Sum(other => other.Length));
            Put(header, 158 + (part * 8), parts[i].Length);
        }

        return CompoundFiles.Create(("WordDocument", [.. header, .. pages.ToArray()]), ("1Table", [.. parts.SelectMany(part => part)]));
    }

    // A page of one run, whose properties are in its middle.
    private static int Page(MemoryStream pages, int start, int end, int length, byte[] properties)
    {
        while (pages.Length % PageLength != 0)
            pages.WriteByte(0);
        var page = new byte[PageLength];
        Put(page, 0, start);
        Put(page, 4, end);
        page[8] = (byte)(length + 13);
        properties.CopyTo(page, (length + 13) * 2);
        page[PageLength - 1] = 1;
        pages.Write(page);
        return (TextStart + (int)pages.Length) / PageLength - 1;
    }

    private static byte[] Index(List<(int End, int Page)> pages) =>
        [.. Int(TextStart), .. pages.SelectMany(page => Int(page.End)), .. pages.SelectMany(page => Int(page.Page))];

    private static byte[] Int(int number) => BitConverter.GetBytes(number);

    private static byte[] Short(int number) => BitConverter.GetBytes((short)number);

    private static void Put(byte[] bytes, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), number);
}
