using System.Buffers.Binary;

namespace Compiler.Tests.Reading.Biff;

/// <summary>Damages the stream of a workbook where it hurts: its records and what they say; the same for the same seed.</summary>
internal sealed class BiffMutation(int seed)
{
    private static readonly int[] Ids =
    [
        0x0006, 0x000A, 0x002F, 0x003C, 0x0042, 0x0085, 0x00BD, 0x00D6, 0x00E5, 0x00FC, 0x00FD, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208,
        0x0221, 0x027E, 0x04BC, 0x0809,
    ];

    private readonly Random random = new(seed);

    public byte[] Apply(byte[] stream)
    {
        var records = Split(stream);
        for (var i = random.Next(1, 8); i > 0 && records.Count > 1; i--)
            Once(records);
        return [.. records.SelectMany(record => record)];
    }

    private static List<byte[]> Split(ReadOnlySpan<byte> stream)
    {
        var records = new List<byte[]>();
        while (stream.Length >= 4)
        {
            var length = Math.Min(4 + BinaryPrimitives.ReadUInt16LittleEndian(stream[2..]), stream.Length);
            records.Add(stream[..length].ToArray());
            stream = stream[length..];
        }

        return records;
    }

    private void Once(List<byte[]> records)
    {
        var at = random.Next(records.Count);
        var record = records[at];
        switch (random.Next(8))
        {
            case 0:
                records.RemoveAt(at);
                break;
            case 1:
                records.Insert(random.Next(records.Count), record.ToArray());
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(record, (ushort)Ids[random.Next(Ids.Length)]);
                break;
            case 3:
                BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(2), (ushort)random.Next(random.Next(2) == 0 ? 64 : 65536));
                break;
            case 4 when record.Length > 5:
                BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(random.Next(4, record.Length - 1)), (ushort)random.Next(65536));
                break;
            case 5 when record.Length > 4:
                random.NextBytes(record.AsSpan(random.Next(4, record.Length)));
                break;
            case 6 when random.Next(10) == 0:
                records.RemoveRange(at, records.Count - at);
                break;
            default:
                (records[at], records[random.Next(records.Count)]) = (records[random.Next(records.Count)], record);
                break;
        }
    }
}
