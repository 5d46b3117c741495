using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Packs the small objects of a PDF into compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8). Typst writes every
/// element of the tag tree in plain text, which is four fifths of a book with long tables.
/// </summary>
internal static class ObjectStreams
{
    private const int ObjectsInStream = 256;

    /// <summary>The same book, a quarter of its size; a file of another make throws <see cref="RenderingException"/>.</summary>
    public static byte[] Pack(byte[] pdf)
    {
        var table = CrossReferences.Read(pdf);
        var packed = new MemoryStream(pdf.Length / 3);
        packed.Write(pdf.AsSpan(0, table.FirstOffset));
        var places = new List<Place>(table.Size + (table.Size / ObjectsInStream) + 2);
        places.AddRange(Enumerable.Repeat(default(Place), table.Size));
        var small = new List<(int Number, ReadOnlyMemory<byte> Body)>();
        foreach (var (number, extent) in table.Objects)
        {
            var written = pdf.AsMemory(extent);
            if (IsStream(written.Span))
            {
                places[number] = new Place(1, (int)packed.Position, 0);
                packed.Write(written.Span);
                packed.WriteByte((byte)'\n');
            }
            else
            {
                small.Add((number, Body(written)));
            }
        }

        foreach (var objects in small.Chunk(ObjectsInStream))
        {
            for (var i = 0; i < objects.Length; i++)
                places[objects[i].Number] = new Place(2, places.Count, i);
            WriteObjects(packed, objects, places);
        }

        WriteReferences(packed, places, table.Trailer);
        return packed.ToArray();
    }

    private static void WriteObjects(MemoryStream packed, (int Number, ReadOnlyMemory<byte> Body)[] objects, List<Place> places)
    {
        var bodies = new MemoryStream();
        var index = new StringBuilder();
        foreach (var (number, body) in objects)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Position} ");
            bodies.Write(body.Span);
            bodies.WriteByte((byte)'\n');
        }

        var head = Encoding.ASCII.GetBytes(index.ToString());
        WriteStream(packed, places, string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {objects.Length} /First {head.Length}"),
            [.. head, .. bodies.GetBuffer().AsSpan(0, (int)bodies.Length)]);
    }

    private static void WriteReferences(MemoryStream packed, List<Place> places, string trailer)
    {
        var start = packed.Position;
        // The stream lists itself, too.
        var all = places.Append(new Place(1, (int)start, 0)).ToList();
        var rows = new byte[all.Count * 7];
        for (var i = 0; i < all.Count; i++)
        {
            var row = rows.AsSpan(i * 7, 7);
            row[0] = all[i].Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(row[1..], all[i].Where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], i == 0 ? ushort.MaxValue : (ushort)all[i].Index);
        }

        WriteStream(packed, places, string.Create(CultureInfo.InvariantCulture, $"/Type /XRef /Size {all.Count} /W [1 4 2] {trailer}"), rows);
        packed.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    private static void WriteStream(MemoryStream packed, List<Place> places, string entries, byte[] content)
    {
        var data = new MemoryStream();
        using (var zip = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        var number = places.Count;
        places.Add(new Place(1, (int)packed.Position, 0));
        packed.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<<{entries} /Filter /FlateDecode /Length {data.Length}>>\nstream\n")));
        packed.Write(data.GetBuffer().AsSpan(0, (int)data.Length));
        packed.Write("\nendstream\nendobj\n"u8);
    }

    private static bool IsStream(ReadOnlySpan<byte> written) => Trimmed(written).EndsWith("endstream"u8);

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> written)
    {
        var end = written.LastIndexOf("endobj"u8);
        return end < 0 ? throw new RenderingException("Typst wrote a PDF with an object that does not end.") : written[..end].TrimEnd("\r\n \t"u8);
    }

    private static ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> written)
    {
        var start = written.Span.IndexOf("obj"u8) + 3;
        return written[start..Trimmed(written.Span).Length].TrimStart("\r\n "u8);
    }

    // 0: free; 1: at an offset; 2: in an object stream, at an index.
    private readonly record struct Place(byte Kind, int Where, int Index);
}
