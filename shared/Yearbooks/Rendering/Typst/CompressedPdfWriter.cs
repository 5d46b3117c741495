using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Writes a PDF with its small objects in compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8). Typst writes every
/// element of the tag tree as plain text, which is four fifths of a book with long tables.
/// </summary>
internal sealed class CompressedPdfWriter
{
    private const int ObjectsInStream = 256;

    private readonly ArrayBufferWriter<byte> packed = new(1 << 20);
    private readonly List<Place> places = [default];
    private readonly List<(int Number, byte[] Body)> small = new(ObjectsInStream);

    /// <summary>Starts the file with its first lines, up to the first object.</summary>
    public CompressedPdfWriter(ReadOnlySpan<byte> head) => packed.Write(head);

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
            places[number] = new Place(1, packed.WrittenCount, 0);
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
        var start = packed.WrittenCount;
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
        return packed.WrittenSpan.ToArray();
    }

    private void WriteSmall()
    {
        var stream = Reserve(1);
        var bodies = new MemoryStream();
        var index = new StringBuilder();
        foreach (var (i, (number, body)) in small.Index())
        {
            places[number] = new Place(2, stream, i);
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Position} ");
            bodies.Write(body);
            bodies.WriteByte((byte)'\n');
        }

        var head = Encoding.ASCII.GetBytes(index.ToString());
        places[stream] = new Place(1, packed.WrittenCount, 0);
        WriteStream(stream, string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {small.Count} /First {head.Length}"),
            [.. head, .. bodies.GetBuffer().AsSpan(0, (int)bodies.Length)]);
        small.Clear();
    }

    private void WriteStream(int number, string entries, byte[] content)
    {
        var data = new MemoryStream();
        using (var zip = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        Write($"{number} 0 obj\n<<{entries} /Filter /FlateDecode /Length {data.Length}>>\nstream\n");
        packed.Write(data.GetBuffer().AsSpan(0, (int)data.Length));
        packed.Write("\nendstream\nendobj\n"u8);
    }

    private void Write(string text) => packed.Write(Encoding.Latin1.GetBytes(text));

    // Kind 0: free; 1: at an offset; 2: at an index in an object stream.
    private readonly record struct Place(byte Kind, int Where, int Index);
}
