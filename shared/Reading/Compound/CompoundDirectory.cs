using System.Buffers.Binary;
using System.Text;

namespace Compiler.Reading.Compound;

/// <summary>The directory of a compound file: what is in its root. Storages inside it are not looked into.</summary>
internal sealed class CompoundDirectory
{
    private const int EntryLength = 128;
    private const int MaxNameLength = 64;
    private const byte RootType = 5;
    private const uint NoEntry = uint.MaxValue;

    private readonly Dictionary<string, CompoundEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private CompoundDirectory(CompoundEntry root)
    {
        Root = root;
    }

    /// <summary>The root, whose stream contains all small streams.</summary>
    public CompoundEntry Root { get; }

    /// <summary>Reads a directory; throws <see cref="InvalidDataException"/> if it has no root or its tree leads astray.</summary>
    /// <param name="bytes">The stream of the directory.</param>
    /// <param name="hasLongSizes">Whether sizes have 64 bits; in files with sectors of 512 bytes the upper half may be anything.</param>
    public static CompoundDirectory Read(ReadOnlySpan<byte> bytes, bool hasLongSizes)
    {
        if (bytes.Length < EntryLength || bytes[66] != RootType)
            throw new InvalidDataException("The directory has no root.");
        var directory = new CompoundDirectory(Entry(bytes, hasLongSizes));
        var seen = new bool[bytes.Length / EntryLength];
        var left = new Stack<uint>([Number(bytes, 76)]);
        while (left.TryPop(out var number))
        {
            if (number == NoEntry)
                continue;
            if (number >= seen.Length || seen[number])
                throw new InvalidDataException("The tree of the directory leads astray.");
            seen[number] = true;
            var entry = bytes.Slice((int)number * EntryLength, EntryLength);
            var read = Entry(entry, hasLongSizes);
            directory.entries.TryAdd(read.Name, read);
            left.Push(Number(entry, 68));
            left.Push(Number(entry, 72));
        }

        return directory;
    }

    /// <summary>Whether any part of a broken file looks like the entry of this name.</summary>
    public static bool IsNamed(ReadOnlySpan<byte> file, string name)
    {
        var bytes = Encoding.Unicode.GetBytes(name + '\0');
        for (; file.Length >= EntryLength; file = file[EntryLength..])
        {
            if (file.StartsWith(bytes) && BinaryPrimitives.ReadUInt16LittleEndian(file[MaxNameLength..]) == bytes.Length)
                return true;
        }

        return false;
    }

    /// <summary>The entry of this name in the root, without regard to case; null if there is none.</summary>
    public CompoundEntry? Find(string name) => entries.TryGetValue(name, out var entry) ? entry : null;

    private static CompoundEntry Entry(ReadOnlySpan<byte> entry, bool hasLongSizes)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[MaxNameLength..]) - 2, 0, MaxNameLength);
        var size = BinaryPrimitives.ReadUInt64LittleEndian(entry[120..]);
        return new CompoundEntry(
            Encoding.Unicode.GetString(entry[..length]),
            Number(entry, 116),
            hasLongSizes ? (long)Math.Min(size, long.MaxValue) : (uint)size);
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
