using System.Buffers.Binary;
using System.Text;

namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>The tables of a font file, read one at a time: its outlines, most of the file, are never needed.</summary>
internal sealed class FontTables(FileStream file)
{
    private const int HeadLength = 12;
    private const int RecordLength = 16;

    /// <summary>Returns a table. Throws <see cref="InvalidDataException"/> if the font does not have it.</summary>
    public byte[] Read(string tag)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(Read(0, HeadLength).AsSpan(4, 2));
        foreach (var record in Read(HeadLength, count * RecordLength).Chunk(RecordLength))
        {
            if (Encoding.ASCII.GetString(record, 0, 4) == tag)
                return Read(Number(record, 8), Number(record, 12));
        }

        throw new InvalidDataException($"it has no table “{tag}”");
    }

    private byte[] Read(long offset, long length)
    {
        if (offset + length > file.Length)
            throw new InvalidDataException("it is cut short");
        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static uint Number(byte[] record, int offset) => BinaryPrimitives.ReadUInt32BigEndian(record.AsSpan(offset, 4));
}
