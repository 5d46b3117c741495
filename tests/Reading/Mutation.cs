using System.IO.Compression;
using Compiler.Reading.Compound;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading;

/// <summary>Damages a file at random, the same way for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private readonly Random random = new(seed);

    public byte[] Apply(byte[] file)
    {
        for (var i = random.Next(1, 5); i > 0 && file.Length > 1; i--)
            file = Once(file);
        return file;
    }

    /// <summary>The archive with one of its files damaged.</summary>
    public byte[] ApplyInside(byte[] archive)
    {
        using var copy = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(archive)))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create))
        {
            var victim = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var bytes = new MemoryStream();
                using (var entry = from.Entries[i].Open())
                    entry.CopyTo(bytes);
                using var written = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                written.Write(
                    i == victim || from.Entries[i].FullName is "word/document.xml" or "xl/worksheets/sheet1.xml"
                        ? Apply(bytes.ToArray())
                        : bytes.ToArray());
            }
        }

        return copy.ToArray();
    }

    /// <summary>
    /// The compound file with one of its streams damaged: like any file, or only byte by byte, so that it is still read a long way.
    /// </summary>
    public byte[] ApplyInsideCompound(byte[] file, params string[] names)
    {
        var compound = CompoundFile.Open(file);
        var streams = names.Select(name => (Name: name, Content: compound.Read(name) ?? [])).ToArray();
        ref var victim = ref streams[random.Next(streams.Length)].Content;
        if (random.Next(4) == 0)
            victim = Apply(victim);
        for (var i = random.Next(1, 9); i > 0 && victim.Length > 0; i--)
            victim[random.Next(victim.Length)] ^= (byte)(1 << random.Next(8));
        return CompoundFiles.Create(streams);
    }

    private byte[] Once(byte[] file)
    {
        var at = random.Next(file.Length);
        var length = Math.Min(random.Next(1, 200), file.Length - at);
        switch (random.Next(7))
        {
            case 0:
                var flipped = file.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return file[..at];
            case 2:
                return [.. file[..at], .. file[(at + length)..]];
            case 3:
                return [.. file[..at], .. file.AsSpan(at, length), .. file[at..]];
            case 4:
                var from = random.Next(file.Length - length + 1);
                return [.. file[..at], .. file.AsSpan(from, length), .. file[at..]];
            case 5:
                var digits = file.ToArray();
                for (var i = at; i < at + length; i++)
                    digits[i] = char.IsAsciiDigit((char)digits[i]) ? (byte)('0' + random.Next(10)) : digits[i];
                return digits;
            default:
                var noise = file.ToArray();
                random.NextBytes(noise.AsSpan(at, Math.Min(8, length)));
                return noise;
        }
    }
}
