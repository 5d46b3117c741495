using System.Globalization;
using System.Text;
using Compiler.Reading.OldWord.Streams;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>The lists of a document ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVLF, 2.9.132 LFO), as elements.</summary>
internal static class OldWordNumbers
{
    private const int ListLength = 28;
    private const int LevelLength = 28;
    private const int UseLength = 16;
    private const int Levels = 9;
    private const int MaxTextLength = 255;

    /// <summary>The properties of a paragraph that say which number it has.</summary>
    public static OpenXmlElement Properties(ParagraphFormat format, OldWordXml xml)
    {
        var number = xml.Element("numPr");
        if (format.Level is { } level)
            number.AppendChild(xml.Value("ilvl", level));
        if (format.List is { } list)
            number.AppendChild(xml.Value("numId", list));
        return xml.Element("pPr", xml.Value("pStyle", format.Style), number);
    }

    /// <summary>The definitions of the lists, and their uses.</summary>
    public static IEnumerable<OpenXmlElement> Read(OldWordStreams streams, OldWordXml xml)
    {
        var lists = streams.Rest(TablePart.Lists);
        var uses = streams.Part(TablePart.ListUses);
        if (lists.Length == 0 || uses.Length == 0)
            return [];
        return [.. Definitions(lists, xml), .. Uses(uses, xml)];
    }

    private static IEnumerable<OpenXmlElement> Definitions(WordBytes lists, OldWordXml xml)
    {
        var count = lists.UInt16(0);
        var at = 2L + (count * ListLength);
        for (var i = 0; i < count; i++)
        {
            var list = lists.Slice(2 + (i * ListLength), ListLength);
            var definition = xml.Value("abstractNum", list.Int32(0), "abstractNumId");
            // A simple list has one level.
            for (var level = 0; level < ((list.Byte(26) & 1) != 0 ? 1 : Levels); level++)
                definition.AppendChild(Level(lists, level, ref at, xml));
            yield return definition;
        }
    }

    private static OpenXmlElement Level(WordBytes lists, int level, ref long at, OldWordXml xml)
    {
        var (start, format) = (lists.Int32(at), lists.Byte(at + 4));
        at += LevelLength + lists.Byte(at + 24) + lists.Byte(at + 25);
        var length = lists.UInt16(at);
        if (length > MaxTextLength)
            throw new InvalidDataException("The text of a number is too long.");
        var text = Encoding.Unicode.GetString(lists.Slice(at + 2, length * 2).Span);
        at += 2 + (length * 2);
        var element = xml.Value("lvl", level, "ilvl");
        element.AppendChild(xml.Value("start", start));
        element.AppendChild(xml.Value("numFmt", Format(format)));
        // Where the number of a level stands, its text has the level as a character.
        element.AppendChild(xml.Value("lvlText", string.Concat(text.Select(character =>
            character < Levels ? string.Create(CultureInfo.InvariantCulture, $"%{character + 1}") : character.ToString()))));
        return element;
    }

    private static IEnumerable<OpenXmlElement> Uses(WordBytes uses, OldWordXml xml)
    {
        var count = uses.UInt32(0);
        var at = 4 + (count * (long)UseLength);
        for (var i = 0; i < count; i++)
        {
            var use = uses.Slice(4 + (i * (long)UseLength), UseLength);
            var element = xml.Value("num", i + 1, "numId");
            element.AppendChild(xml.Value("abstractNumId", use.Int32(0)));
            at += 4;
            for (var change = 0; change < use.Byte(12); change++)
            {
                var (start, flags) = (uses.Int32(at), uses.Int32(at + 4));
                at += 8;
                var level = xml.Value("lvlOverride", flags & 0xF, "ilvl");
                if ((flags & 0x10) != 0)
                    level.AppendChild(xml.Value("startOverride", start));
                element.AppendChild(level);
                if ((flags & 0x20) != 0)
                    Level(uses, 0, ref at, xml);
            }

            yield return element;
        }
    }

    // The codes of [MS-OSHARED] 2.2.1.3, MSONFC, whose numbers ListNumber writes in a way of their own.
    private static string Format(int code) => code switch
    {
        0x03 => "upperLetter",
        0x04 => "lowerLetter",
        0x0A => "ideographDigital",
        0x0B => "japaneseCounting",
        0x0E => "decimalFullWidth",
        0x11 => "japaneseDigitalTenThousand",
        0x12 => "decimalEnclosedCircle",
        0x13 => "decimalFullWidth2",
        0x17 => "bullet",
        0x1C => "decimalEnclosedCircleChinese",
        0x21 => "taiwaneseCounting",
        0x22 => "ideographLegalTraditional",
        0x23 => "taiwaneseCountingThousand",
        0x25 => "chineseCounting",
        0x26 => "chineseLegalSimplified",
        0x27 => "chineseCountingThousand",
        0x29 => "koreanCounting",
        0xFF => "none",
        _ => "decimal",
    };
}
