using System.Buffers.Binary;
using System.Text;

namespace Compiler.Testing.Files;

/// <summary>Writes compound files ([MS-CFB]), the container of .doc and .xls.</summary>
internal static class CompoundFiles
{
    private const int MiniSector = 64;
    private const int MiniLimit = 4096;
    private const int FatInHeader = 109;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint ListSector = 0xFFFFFFFC;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>A file with these streams in its root.</summary>
    public static byte[] Create(params (string Name, byte[] Content)[] streams) => Create(512, streams);

    /// <summary>The same, with sectors of this size: 512 or 4096 bytes.</summary>
    public static byte[] Create(int sector, params (string Name, byte[] Content)[] streams)
    {
        var (body, fat) = (new MemoryStream(), new List<uint>());
        var (mini, miniFat) = (new MemoryStream(), new List<uint>());
        var entries = streams.Select(stream => Entry(
            stream.Name, 2,
            stream.Content.Length < MiniLimit
                ? Append(mini, miniFat, MiniSector, stream.Content)
                : Append(body, fat, sector, stream.Content),
            stream.Content.Length)).ToList();
        var root = Entry("Root Entry", 5, Append(body, fat, sector, mini.ToArray()), mini.Length);
        entries.Insert(0, root);
        // The entries are a tree in which each has only a right one.
        for (var i = 0; i < entries.Count; i++)
            Put(entries[i], i == 0 ? 76 : 72, i + 1 < entries.Count ? (uint)i + 1 : Free);
        var directory = Append(body, fat, sector, [.. entries.SelectMany(entry => entry)]);
        var miniTable = Append(body, fat, sector, Bytes(miniFat));
        return [.. Table(body, fat, sector, directory, (miniTable, (uint)((miniFat.Count * 4) + sector - 1) / (uint)sector)), .. body.ToArray()];
    }

    // Appends the table of sectors and returns the header.
    private static byte[] Table(MemoryStream body, List<uint> fat, int sector, uint directory, (uint Start, uint Count) mini)
    {
        var perSector = sector / sizeof(uint);
        var (tables, lists) = (0, 0);
        for (var before = -1; before != tables + lists;)
        {
            before = tables + lists;
            tables = (fat.Count + tables + lists + perSector - 1) / perSector;
            lists = (Math.Max(0, tables - FatInHeader) + perSector - 2) / (perSector - 1);
        }

        var first = (uint)fat.Count;
        fat.AddRange(Enumerable.Repeat(FatSector, tables).Concat(Enumerable.Repeat(ListSector, lists)));
        var padded = fat.Concat(Enumerable.Repeat(Free, (tables * perSector) - fat.Count));
        body.Write(Bytes(padded));
        var numbers = Enumerable.Range(0, tables).Select(i => first + (uint)i).ToList();
        for (var list = 0; list < lists; list++)
        {
            var part = numbers.Skip(FatInHeader + (list * (perSector - 1))).Take(perSector - 1).ToList();
            part.AddRange(Enumerable.Repeat(Free, perSector - 1 - part.Count));
            body.Write(Bytes([.. part, list + 1 < lists ? first + (uint)(tables + list + 1) : End]));
        }

        var header = new byte[sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        Put(header, 24, sector == 512 ? 0x0003003Eu : 0x0004003Eu);
        Put(header, 28, sector == 512 ? 0x0009FFFEu : 0x000CFFFEu);
        Put(header, 32, 6);
        Put(header, 44, (uint)tables);
        Put(header, 48, directory);
        Put(header, 56, MiniLimit);
        Put(header, 60, mini.Start);
        Put(header, 64, mini.Count);
        Put(header, 68, lists == 0 ? End : first + (uint)tables);
        Put(header, 72, (uint)lists);
        for (var i = 0; i < FatInHeader; i++)
            Put(header, 76 + (i * 4), i < numbers.Count ? numbers[i] : Free);
        return header;
    }

    private static uint Append(MemoryStream to, List<uint> table, int sector, byte[] content)
    {
        if (content.Length == 0)
            return End;
        var first = (uint)table.Count;
        to.Write(content);
        for (; to.Length % sector != 0;)
            to.WriteByte(0);
        while (table.Count < to.Length / sector - 1)
            table.Add((uint)table.Count + 1);
        table.Add(End);
        return first;
    }

    private static byte[] Entry(string name, byte type, uint start, long size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name, entry);
        (entry[64], entry[66], entry[67]) = ((byte)((name.Length + 1) * 2), type, 1);
        foreach (var at in (int[])[68, 72, 76])
            Put(entry, at, Free);
        Put(entry, 116, start);
        Put(entry, 120, (uint)size);
        return entry;
    }

    private static byte[] Bytes(IEnumerable<uint> numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static void Put(byte[] bytes, int at, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
}
