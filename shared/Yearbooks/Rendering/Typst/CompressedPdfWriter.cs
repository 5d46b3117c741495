using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Compiler.Yearbooks.Data;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Writes a PDF with its small objects in compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8). Typst writes every
/// element of the tag tree as plain text, which is four fifths of a book with long tables.
/// </summary>
internal sealed class CompressedPdfWriter
{
    private const int ObjectsInStream = 256;

    private readonly GrowingFile packed;
    private readonly List<Place> places = [default];
    private readonly List<(int Number, byte[] Body)> small = new(ObjectsInStream);

    // One for all streams: each has some hundred kilobytes, and such garbage is swept late.
    private readonly ArrayBufferWriter<byte> together = new();

    /// <summary>Starts a file.</summary>
    /// <param name="file">The file; it is empty.</param>
    /// <param name="head">Its first lines, up to the first object.</param>
    public CompressedPdfWriter(GrowingFile file, ReadOnlySpan<byte> head)
    {
        packed = file;
        packed.Write(head);
    }

    private int Offset => (int)packed.Length;

    /// <summary>Reserves this many object numbers; returns the first.</summary>
    public int Reserve(int count)
    {
        var first = places.Count;
        places.AddRange(Enumerable.Repeat(default(Place), count));
        return first;
    }

    /// <summary>Writes an object: the bytes between <c>obj</c> and <c>endobj</c>.</summary>
    public void Write(int number, byte[] body)
    {
        if (body.AsSpan().EndsWith("endstream"u8))
        {
            places[number] = new Place(1, Offset, 0);
            Write($"{number} 0 obj\n");
            packed.Write(body);
            Write("\nendobj\n");
            return;
        }

        small.Add((number, body));
        if (small.Count == ObjectsInStream)
            WriteSmall();
    }

    /// <summary>Writes a small object of plain text.</summary>
    public void Write(int number, string body) => Write(number, Encoding.Latin1.GetBytes(body));

    /// <summary>Returns the file, with these trailer entries.</summary>
    public byte[] Finish(string trailer)
    {
        if (small.Count > 0)
            WriteSmall();
        var start = Offset;
        var number = Reserve(1);
        places[number] = new Place(1, start, 0);
        var rows = new byte[places.Count * 7];
        for (var i = 0; i < places.Count; i++)
        {
            var row = rows.AsSpan(i * 7, 7);
            row[0] = places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], i == 0 ? ushort.MaxValue : (ushort)places[i].Index);
        }

        WriteStream(number, string.Create(CultureInfo.InvariantCulture, $"/Type /XRef /Size {places.Count} /W [1 4 2] {trailer}"), rows);
        Write($"startxref\n{start}\n%%EOF\n");
        return packed.Finish();
    }

    private void WriteSmall()
    {
        var stream = Reserve(1);
        var index = new StringBuilder();
        var start = 0;
        foreach (var (i, (number, body)) in small.Index())
        {
            places[number] = new Place(2, stream, i);
            index.Append(CultureInfo.InvariantCulture, $"{number} {start} ");
            start += body.Length + 1;
        }

        var head = Encoding.ASCII.GetBytes(index.ToString());
        together.ResetWrittenCount();
        together.Write(head);
        foreach (var (_, body) in small)
        {
            together.Write(body);
            together.Write("\n"u8);
        }

        places[stream] = new Place(1, Offset, 0);
        WriteStream(stream, string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {small.Count} /First {head.Length}"),
            together.WrittenSpan);
        small.Clear();
    }

    private void WriteStream(int number, string entries, ReadOnlySpan<byte> content)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        Write($"{number} 0 obj\n<<{entries} /Filter /FlateDecode /Length {zipped.Length}>>\nstream\n");
        packed.Write(zipped.GetBuffer().AsSpan(0, (int)zipped.Length));
        packed.Write("\nendstream\nendobj\n"u8);
    }

    private void Write(string text) => packed.Write(Encoding.Latin1.GetBytes(text));

    // Kind 0: free; 1: at an offset; 2: at an index in an object stream.
    private readonly record struct Place(byte Kind, int Where, int Index);
}
