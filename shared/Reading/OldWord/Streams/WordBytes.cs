using System.Buffers.Binary;

namespace Compiler.Reading.OldWord.Streams;

/// <summary>Numbers in a stream of a document. Methods throw <see cref="InvalidDataException"/> for a place outside of it.</summary>
internal readonly struct WordBytes(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public byte Byte(long at) => Slice(at, 1).Span[0];

    public ushort UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2).Span);

    public short Int16(long at) => BinaryPrimitives.ReadInt16LittleEndian(Slice(at, 2).Span);

    public uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, 4).Span);

    public int Int32(long at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(at, 4).Span);

    public WordBytes Slice(long at, long length) =>
        at >= 0 && length >= 0 && at + length <= bytes.Length
            ? new WordBytes(bytes.Slice((int)at, (int)length))
            : throw new InvalidDataException("A structure leaves its stream.");
}
