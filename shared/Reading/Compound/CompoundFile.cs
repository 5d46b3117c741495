using System.Buffers.Binary;

namespace Compiler.Reading.Compound;

/// <summary>
/// A compound file ([MS-CFB]), the container of the office programs of 1997 to 2003: the streams in its root. Nothing in it is
/// packed, so what is read of it is never larger than the file, and the time grows with the file. Methods throw
/// <see cref="InvalidDataException"/> for a damaged file.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int MiniSectorLength = 64;

    // [MS-CFB] 2.2: smaller streams are in the stream of the root, in sectors of their own size.
    private const int MiniStreamLimit = 4096;

    private readonly CompoundSectors sectors;
    private readonly CompoundSectors miniSectors;
    private readonly CompoundDirectory directory;
    private long left;

    private CompoundFile(ReadOnlyMemory<byte> content)
    {
        var header = content.Span;
        var shift = header.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if (shift is not (9 or 12) || header.Length <= 1 << shift)
            throw new InvalidDataException("The header is not that of a compound file.");
        var size = 1 << shift;
        var body = content[size..];
        sectors = new CompoundSectors(body, size, Table(header, new CompoundSectors(body, size, default)));
        directory = CompoundDirectory.Read(sectors.Read(Number(header, 48), body.Length), hasLongSizes: shift == 12);
        miniSectors = new CompoundSectors(
            sectors.Read(directory.Root.Start, directory.Root.Size), MiniSectorLength,
            sectors.Read(Number(header, 60), (long)Number(header, 64) * size));
        left = body.Length;
    }

    /// <summary>Opens a file and reads its directory.</summary>
    public static CompoundFile Open(ReadOnlyMemory<byte> content) => new(content);

    /// <summary>Whether there is a stream or a storage of this name in the root.</summary>
    public bool Has(string name) => directory.Find(name) is not null;

    /// <summary>The bytes of a stream in the root; null if there is none of this name.</summary>
    public byte[]? Read(string name)
    {
        if (directory.Find(name) is not { } entry)
            return null;
        // Streams that are larger together than the file share its sectors.
        if ((left -= entry.Size) < 0)
            throw new InvalidDataException("The streams are larger than the file.");
        var bytes = (entry.Size < MiniStreamLimit ? miniSectors : sectors).Read(entry.Start, entry.Size);
        return bytes.Length == entry.Size ? bytes : throw new InvalidDataException("A stream is shorter than its size.");
    }

    // The header lists the first 109 sectors of the table of sectors; further lists each end with the sector of the next one.
    private static byte[] Table(ReadOnlySpan<byte> header, CompoundSectors body)
    {
        var left = (body.Count + (body.Size / sizeof(uint)) - 1) / (body.Size / sizeof(uint));
        using var table = new MemoryStream();
        var list = header[76..HeaderLength];
        var next = Number(header, 68);
        while (true)
        {
            var at = 0;
            for (; at < list.Length && left > 0 && Number(list, at) <= CompoundSectors.Last; at += sizeof(uint), left--)
                table.Write(body.Sector(Number(list, at)).Span);
            if (at < list.Length || left == 0 || next > CompoundSectors.Last)
                return table.ToArray();
            var further = body.Sector(next).Span;
            if (further.Length < body.Size)
                throw new InvalidDataException("A list of sectors is cut.");
            list = further[..^sizeof(uint)];
            next = Number(further, list.Length);
        }
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
