using System.Buffers.Binary;

namespace Compiler.Reading.Pdf;

/// <summary>
/// Looks through the outlines of a TrueType font before anybody draws them. A glyph may be made of others; in a damaged font
/// one may be made of itself, and a reader that follows ends with its process. Nothing here needs an outline.
/// </summary>
internal ref struct FontOutlines
{
    /// <summary>How many of its first bytes tell what it is.</summary>
    public const int LongestDirectory = 64 * 1024;

    // Points, and bytes of instructions: no font has more than a few for each of its bytes, but damaged glyphs lie over each other.
    private const long MostParts = 4_000_000;
    private const int PartsInByte = 4;
    private const int DeepestGlyph = 32;

    private const int DirectoryStart = 12;
    private const int EntryLength = 16;
    private const int GlyphHeader = 10;

    // Where two numbers end: in “head” whether locations are long, in “maxp” how many glyphs there are.
    private const int FormatEnd = 52;
    private const int CountEnd = 6;

    private readonly ReadOnlySpan<byte> glyphs;
    private readonly ReadOnlySpan<byte> locations;
    private readonly bool isLong;
    private readonly long[] parts;
    private long left;

    private FontOutlines(ReadOnlySpan<byte> glyphs, ReadOnlySpan<byte> locations, bool isLong)
    {
        this.glyphs = glyphs;
        this.locations = locations;
        this.isLong = isLong;
        left = MostParts + (PartsInByte * (long)glyphs.Length);
        parts = new long[Math.Max(0, (locations.Length / (isLong ? 4 : 2)) - 1)];
    }

    /// <summary>Whether a font may be drawn. True, too, for what is no such font.</summary>
    public static bool AreSafe(ReadOnlySpan<byte> font)
    {
        if (!MayBeFont(font) || !TryFind(font, "glyf"u8, out var start, out var length) || start + length > font.Length
            || !TryFind(font, "head"u8, out var head, out _) || !TryFind(font, "maxp"u8, out var maxp, out _) || !TryFind(font, "loca"u8, out var loca, out _)
            || Math.Max(head + FormatEnd, maxp + CountEnd) > font.Length)
            return true;
        var isLong = BinaryPrimitives.ReadInt16BigEndian(font[(int)(head + FormatEnd - 2)..]) != 0;
        var size = (BinaryPrimitives.ReadUInt16BigEndian(font[(int)(maxp + CountEnd - 2)..]) + 1) * (isLong ? 4 : 2);
        var locations = font[(int)Math.Min(loca, font.Length)..];
        return new FontOutlines(font.Slice((int)start, (int)length), locations[..Math.Min(size, locations.Length)], isLong).AreSafe();
    }

    /// <summary>Whether these first bytes have the name of the table of outlines in them.</summary>
    public static bool MayBeFont(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, LongestDirectory)].IndexOf("glyf"u8) >= DirectoryStart;

    private bool AreSafe()
    {
        for (var glyph = 0; glyph < parts.Length; glyph++)
        {
            if (!IsSafe(glyph, depth: 0))
                return false;
        }

        return true;
    }

    // What lies outside of the font ends the reading of whoever draws it, and so is safe.
    private bool IsSafe(int glyph, int depth)
    {
        if (parts[glyph] > 0)
            return true;
        if (depth > DeepestGlyph)
            return false;
        var outline = Outline(glyph);
        if (outline.Length < GlyphHeader)
            return true;
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        outline = outline[GlyphHeader..];
        var own = 1L;
        if (contours >= 0)
            own += Simple(outline, contours);
        else if (!AddComponents(outline, depth, ref own))
            return false;
        parts[glyph] = own;
        return (left -= own) >= 0;
    }

    private readonly ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (Location(glyph), Location(glyph + 1));
        return start == end || start >= glyphs.Length ? default : glyphs[(int)start..];
    }

    private readonly long Location(int glyph) => isLong
        ? BinaryPrimitives.ReadUInt32BigEndian(locations[(glyph * 4)..])
        : BinaryPrimitives.ReadUInt16BigEndian(locations[(glyph * 2)..]) * 2L;

    // The last contour tells how many points there are; behind it stands how long the instructions are.
    private static long Simple(ReadOnlySpan<byte> outline, short contours)
    {
        var ends = contours * 2;
        if (outline.Length < ends + 2)
            return ends;
        var points = contours == 0 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(outline[(ends - 2)..]) + 1;
        return ends + points + BinaryPrimitives.ReadUInt16BigEndian(outline[ends..]);
    }

    private bool AddComponents(ReadOnlySpan<byte> outline, int depth, ref long own)
    {
        const int moreComponents = 0x20;
        for (var flags = moreComponents; (flags & moreComponents) != 0 && outline.Length >= 4;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline);
            var glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[2..]);
            if (glyph >= parts.Length)
                return true;
            if (!IsSafe(glyph, depth + 1))
                return false;
            own += parts[glyph];
            if (own > left)
                return false;
            outline = outline[Math.Min(4 + Arguments(flags), outline.Length)..];
        }

        return true;
    }

    // Where the component stands, in bytes or words, and how it is scaled.
    private static int Arguments(int flags)
    {
        var place = (flags & 0x01) != 0 ? 4 : 2;
        var scale = (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        return place + scale;
    }

    // The last of that name counts. No length but that of the outlines is believed by anybody.
    private static bool TryFind(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag, out long start, out long length)
    {
        (start, length) = (0, 0);
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var (i, at) = (0, DirectoryStart); i < tables && at + EntryLength <= font.Length; i++, at += EntryLength)
        {
            if (font[at..].StartsWith(tag))
                (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(font[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(font[(at + 12)..]));
        }

        return start > 0;
    }
}
