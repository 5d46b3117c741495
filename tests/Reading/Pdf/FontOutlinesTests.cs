using System.Buffers.Binary;
using Compiler.Reading.Pdf;

namespace Compiler.Tests.Reading.Pdf;

public sealed class FontOutlinesTests
{
    private static readonly byte[] Simple = Glyph(contours: 1, [0, 3, 0, 0]);

    /// <summary>A font with a glyph made of itself.</summary>
    public static byte[] Endless { get; } = Font(Simple, Composite(1));

    [Fact]
    public void AreSafe_GlyphsMadeOfSimpleOnes_AreSafe() => Assert.True(FontOutlines.AreSafe(Font(Simple, Composite(0), Composite(1, 0), [])));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 2, 1)]
    public void AreSafe_GlyphMadeOfItself_IsNot(params int[] components) =>
        Assert.False(FontOutlines.AreSafe(Font(Simple, Composite(components), Composite(1))));

    [Fact]
    public void AreSafe_GlyphsThatDoubleEachOther_AreNot() =>
        Assert.False(FontOutlines.AreSafe(Font([Simple, .. Enumerable.Range(0, 30).Select(glyph => Composite(glyph, glyph))])));

    [Fact]
    public void AreSafe_GlyphsThatClaimAllPointsThereCanBe_AreNot() =>
        Assert.False(FontOutlines.AreSafe(Font([.. Enumerable.Repeat(Glyph(contours: 1, [0xFF, 0xFF, 0xFF, 0xFF]), 100)])));

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public void AreSafe_GlyphThatIsNotThere_EndsTheReading(int more)
    {
        var font = Font(Simple, Composite(7), Composite(0));
        Assert.True(FontOutlines.AreSafe(more > 0 ? [.. font, .. new byte[more]] : font.AsSpan(0, font.Length + more)));
    }

    [Fact]
    public void AreSafe_AnyBytesChanged_NeverThrows()
    {
        var random = new Random(1);
        var font = Font(Simple, Composite(0), Composite(1, 0), Composite(2));
        for (var times = 0; times < 20_000; times++)
        {
            var damaged = font.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            FontOutlines.AreSafe(damaged.AsSpan(0, random.Next(damaged.Length)));
        }
    }

    private static byte[] Composite(params int[] components) => Glyph(
        contours: -1, [.. components.SelectMany((glyph, i) => new byte[] { 0, (byte)(i + 1 < components.Length ? 0x20 : 0), 0, (byte)glyph, 0, 0 })]);

    private static byte[] Glyph(short contours, byte[] outline)
    {
        var glyph = new byte[10 + outline.Length + (outline.Length % 2)];
        BinaryPrimitives.WriteInt16BigEndian(glyph, contours);
        outline.CopyTo(glyph, 10);
        return glyph;
    }

    // With the tables that an outline is found by, and nothing else.
    private static byte[] Font(params byte[][] glyphs)
    {
        var locations = new byte[(glyphs.Length + 1) * 4];
        for (var (i, at) = (0, 0); i < glyphs.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan((i + 1) * 4), at += glyphs[i].Length);
        var head = new byte[54];
        head[51] = 1;
        var maxp = new byte[6];
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Length);

        (string Tag, byte[] Bytes)[] tables = [("glyf", [.. glyphs.SelectMany(glyph => glyph)]), ("head", head), ("loca", locations), ("maxp", maxp)];
        var font = new List<byte> { 0, 1, 0, 0, 0, (byte)tables.Length, 0, 0, 0, 0, 0, 0 };
        var start = font.Count + (16 * tables.Length);
        foreach (var (tag, bytes) in tables)
        {
            var entry = new byte[16];
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), start);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(12), bytes.Length);
            font.AddRange(entry);
            start += bytes.Length;
        }

        font.AddRange(tables.SelectMany(table => table.Bytes));
        return [.. font];
    }
}
