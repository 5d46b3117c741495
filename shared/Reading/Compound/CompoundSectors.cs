using System.Buffers.Binary;
using System.Collections;

namespace Compiler.Reading.Compound;

/// <summary>
/// Sectors of equal size, chained by a table that names the next sector of each. Methods throw <see cref="InvalidDataException"/>
/// where a chain leaves the sectors or does not end.
/// </summary>
/// <param name="content">The bytes of the sectors, the first of them numbered 0; the last one may be cut.</param>
/// <param name="size">The size of a sector in bytes.</param>
/// <param name="table">The next sector of each, as numbers of 32 bits.</param>
internal sealed class CompoundSectors(ReadOnlyMemory<byte> content, int size, ReadOnlyMemory<byte> table)
{
    /// <summary>The last number that a sector can have; those above have meanings of their own.</summary>
    public const uint Last = 0xFFFFFFFA;

    private const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>The size of a sector in bytes.</summary>
    public int Size => size;

    /// <summary>How many sectors there are.</summary>
    public int Count => (content.Length + size - 1) / size;

    /// <summary>The bytes of a chain.</summary>
    /// <param name="first">Its first sector.</param>
    /// <param name="limit">The most bytes to read; what follows is not looked at.</param>
    public byte[] Read(uint first, long limit)
    {
        var chain = Chain(first, limit);
        var bytes = new byte[Math.Min(limit, chain.Sum(sector => (long)Sector(sector).Length))];
        var left = bytes.AsSpan();
        foreach (var sector in chain)
        {
            var part = Sector(sector).Span;
            part = part[..Math.Min(part.Length, left.Length)];
            part.CopyTo(left);
            left = left[part.Length..];
        }

        return bytes;
    }

    /// <summary>The bytes of a sector.</summary>
    public ReadOnlyMemory<byte> Sector(uint number) =>
        number < Count
            ? content.Slice((int)number * size, Math.Min(size, content.Length - ((int)number * size)))
            : throw new InvalidDataException("A sector is outside of the file.");

    private List<uint> Chain(uint first, long limit)
    {
        var chain = new List<uint>();
        var seen = new BitArray(Count);
        for (var sector = first; sector != EndOfChain && (long)chain.Count * size < limit; sector = Next(sector))
        {
            if (sector >= Count || seen[(int)sector])
                throw new InvalidDataException("A chain of sectors leaves the file or comes back to itself.");
            seen[(int)sector] = true;
            chain.Add(sector);
        }

        return chain;
    }

    private uint Next(uint sector)
    {
        var at = (long)sector * sizeof(uint);
        return at + sizeof(uint) <= table.Length
            ? BinaryPrimitives.ReadUInt32LittleEndian(table.Span[(int)at..])
            : throw new InvalidDataException("A chain of sectors leaves its table.");
    }
}
