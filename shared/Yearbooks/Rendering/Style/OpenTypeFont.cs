using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>The data of a font file needed for typesetting: the characters it has and their widths.</summary>
internal sealed class OpenTypeFont
{
    private readonly byte[] characters;
    private readonly byte[] horizontalMetrics;
    private readonly int unitsPerEm;
    private readonly int metricsCount;
    private readonly int segments;
    private readonly int segmentFormat;

    // Of each character of the basic plane that was measured, one more than its width; 0 for the others.
    private readonly int[] measured = new int[char.MaxValue + 1];

    private OpenTypeFont(FontTables tables)
    {
        unitsPerEm = UInt16(tables.Read("head"), 18);
        metricsCount = UInt16(tables.Read("hhea"), 34);
        horizontalMetrics = tables.Read("hmtx");
        characters = tables.Read("cmap");
        (segments, segmentFormat) = CharacterMap();
    }

    /// <summary>Loads a font file. Throws <see cref="RenderingException"/> if the file is missing or not an OpenType font.</summary>
    public static OpenTypeFont Load(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new OpenTypeFont(new FontTables(file));
        }
        catch (Exception cause)
            when (cause is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or InvalidDataException)
        {
            throw new RenderingException($"The font {path} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>
    /// Whether the font can draw the character: true for spaces and marks without a shape, false for control characters.
    /// </summary>
    public bool Draws(Rune character) => HasNoShape(character) || (!Rune.IsControl(character) && Glyph(character.Value) != 0);

    /// <summary>Returns the width of the text in em, without kerning.</summary>
    public double Width(string text)
    {
        var units = 0;
        foreach (var character in text.EnumerateRunes())
            units += character.IsBmp ? Measured(character) : Advance(character);
        return (double)units / unitsPerEm;
    }

    private int Measured(Rune character)
    {
        ref var width = ref measured[character.Value];
        if (width == 0)
            width = Advance(character) + 1;
        return width - 1;
    }

    private int Advance(Rune character) =>
        HasNoShape(character) && character.Value != ' '
            ? 0
            : UInt16(horizontalMetrics, 4 * Math.Min(Glyph(character.Value), metricsCount - 1));

    // Text shapers synthesise or drop these characters if a font lacks them. The only visible space is the Ogham one.
    private static bool HasNoShape(Rune character) =>
        character.Value is '\t' or '\n' or '\r' or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || (
            character.Value != 0x1680
            && Rune.GetUnicodeCategory(character)
                is UnicodeCategory.Format
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator);

    private int Glyph(int character) => segmentFormat == 12 ? GlyphByGroup(character) : GlyphBySegment(character);

    private int GlyphByGroup(int character)
    {
        var low = 0;
        var high = (int)UInt32(segments + 12) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = segments + 16 + (12 * middle);
            if (character < UInt32(group))
                high = middle - 1;
            else if (character > UInt32(group + 4))
                low = middle + 1;
            else
                return (int)(UInt32(group + 8) + character - UInt32(group));
        }

        return 0;
    }

    private int GlyphBySegment(int character)
    {
        var count = UInt16(segments + 6) / 2;
        var ends = segments + 14;
        var starts = ends + (2 * count) + 2;
        for (var segment = 0; segment < count && character <= 0xFFFF; segment++)
        {
            if (character > UInt16(ends + (2 * segment)))
                continue;
            var start = UInt16(starts + (2 * segment));
            if (character < start)
                return 0;
            var delta = UInt16(starts + (2 * (count + segment)));
            var rangeAt = starts + (2 * ((2 * count) + segment));
            var range = UInt16(rangeAt);
            if (range == 0)
                return (character + delta) & 0xFFFF;
            var glyph = UInt16(rangeAt + range + (2 * (character - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private (int Offset, int Format) CharacterMap()
    {
        (int Offset, int Format) found = default;
        for (var index = 0; index < UInt16(2); index++)
        {
            var offset = (int)UInt32(4 + (8 * index) + 4);
            var format = UInt16(offset);
            // Format 12 also covers characters beyond the basic plane, such as rare ones in place and family names.
            if (format == 12 || (format == 4 && found.Format == 0))
                found = (offset, format);
        }

        return found.Format != 0 ? found : throw new InvalidDataException("it has no supported Unicode character map");
    }

    private ushort UInt16(int offset) => UInt16(characters, offset);

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(characters.AsSpan(offset, 4));

    private static ushort UInt16(byte[] table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(offset, 2));
}
