using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// What each cell of a report adds to a sum, in the order of its form; packed, because a nation has millions of cells: most are small
/// numbers, which take one byte.
/// </summary>
public readonly record struct CellValues
{
    private const byte None = 0;
    private const byte Wide = 1;

    // The first value after the two marks.
    private const uint Offset = 2;
    private const int MaxCount = 1 << 28;

    private readonly ImmutableArray<byte> packed;

    /// <summary>Packs the values of a report; null for a cell that adds nothing.</summary>
    public CellValues(IEnumerable<decimal?> values)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        foreach (var value in values)
            Pack(bytes, value);
        packed = bytes.ToImmutable();
    }

    /// <summary>The packed bytes: equal if and only if the values are.</summary>
    public ReadOnlySpan<byte> Bytes => packed.IsDefault ? [] : packed.AsSpan();

    /// <summary>Returns the values, one for each cell; none if no values were kept.</summary>
    public decimal?[] ToArray()
    {
        var values = new List<decimal?>();
        for (var rest = Bytes; !rest.IsEmpty;)
            values.Add(Unpack(ref rest));
        return [.. values];
    }

    private static void Pack(ImmutableArray<byte>.Builder bytes, decimal? value)
    {
        if (value is not { } number)
        {
            bytes.Add(None);
        }
        else if (number is >= 0 and < MaxCount && decimal.IsInteger(number))
        {
            var rest = (uint)number + Offset;
            for (; rest > 0x7F; rest >>= 7)
                bytes.Add((byte)(rest | 0x80));
            bytes.Add((byte)rest);
        }
        else
        {
            bytes.Add(Wide);
            Span<byte> part = stackalloc byte[sizeof(int)];
            foreach (var bits in decimal.GetBits(number))
            {
                BinaryPrimitives.WriteInt32LittleEndian(part, bits);
                bytes.AddRange(part);
            }
        }
    }

    private static decimal? Unpack(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == Wide)
        {
            Span<int> bits = stackalloc int[4];
            for (var i = 0; i < bits.Length; i++)
                bits[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(1 + (i * sizeof(int)))..]);
            bytes = bytes[(1 + (bits.Length * sizeof(int)))..];
            return new decimal(bits);
        }

        var (value, shift, read) = (0u, 0, 0);
        byte next;
        do
        {
            next = bytes[read++];
            value |= (uint)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F);
        bytes = bytes[read..];
        return value == None ? null : value - Offset;
    }
}
