using System.Buffers.Binary;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Biff;

/// <summary>
/// The records of a workbook's stream, one after the other. Methods throw <see cref="InvalidDataException"/> where a record is cut.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class BiffRecords(ReadOnlyMemory<byte> stream, SourceBuilder to)
{
    private const int HeadLength = 4;

    private int position;
    private ReadOnlyMemory<byte> data;
    private int elements;

    /// <summary>Whether there are more records, cells and strings than are read.</summary>
    public bool HasTooMany => elements > to.Limits.MaxElements;

    /// <summary>Whether a limit was reached, so that no more records need to be read.</summary>
    public bool IsFull => HasTooMany || to.IsFull;

    /// <summary>The kind of the record.</summary>
    public BiffId Id { get; private set; }

    /// <summary>The number of bytes in the record.</summary>
    public int Length => data.Length;

    /// <summary>The kind of the next record; null at the end.</summary>
    public BiffId? Next =>
        stream.Length - position < HeadLength ? null : (BiffId)BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[position..]);

    /// <summary>Counts a cell or a string.</summary>
    public void Count() => elements++;

    /// <summary>Goes to the record that begins at this place.</summary>
    public void Seek(uint position) =>
        this.position = position < stream.Length ? (int)position : throw new InvalidDataException("A sheet is outside of the file.");

    /// <summary>Reads the next record; false at the end of the stream.</summary>
    public bool Read()
    {
        if (Next is not { } id)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[(position + 2)..]);
        to.Spend(1 + length);
        Count();
        if (stream.Length - position < HeadLength + length)
            throw new InvalidDataException("A record is cut.");
        (Id, data) = (id, stream.Slice(position + HeadLength, length));
        position += HeadLength + length;
        return true;
    }

    /// <summary>The bytes of the record from this place on.</summary>
    public ReadOnlySpan<byte> Bytes(int at, int length) =>
        at + length <= data.Length ? data.Span.Slice(at, length) : throw new InvalidDataException("A record is too short.");

    public byte Byte(int at) => Bytes(at, 1)[0];

    public int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(at, 2));

    public uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(at, 4));

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(at, 8));
}
