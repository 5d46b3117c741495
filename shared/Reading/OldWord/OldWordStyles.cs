using Compiler.Reading.OldWord.Streams;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>The styles of a document ([MS-DOC] 2.9.271, STSH): which lists belong to them, and whether their text is hidden.</summary>
internal sealed class OldWordStyles
{
    private const int OfParagraphs = 1;
    private const int OfCharacters = 2;
    private const int MaxBases = 20;

    private readonly Dictionary<int, (int Base, WordBytes Paragraph, bool? Hides)> styles = [];

    private OldWordStyles()
    {
    }

    public static OldWordStyles Read(OldWordStreams streams)
    {
        var styles = new OldWordStyles();
        var part = streams.Part(TablePart.Styles);
        if (part.Length == 0)
            return styles;
        var (count, fixedLength) = (part.UInt16(2), part.UInt16(4));
        var at = 2L + part.UInt16(0);
        for (var number = 0; number < count; number++)
        {
            var style = part.Slice(at + 2, part.UInt16(at));
            at += 2 + style.Length + (style.Length % 2);
            if (style.Length > 0)
                styles.Add(number, style, fixedLength);
        }

        return styles;
    }

    /// <summary>The styles as elements, with their lists.</summary>
    public IEnumerable<OpenXmlElement> Elements(OldWordStreams streams, OldWordXml xml)
    {
        foreach (var (number, style) in styles)
        {
            var format = ParagraphFormat.Read(new PropertyRun(0, 0, number, style.Paragraph), streams);
            var element = xml.Value("style", number, "styleId");
            element.Append(OldWordNumbers.Properties(format, xml), xml.Value("basedOn", style.Base));
            yield return element;
        }
    }

    /// <summary>Whether a style hides its text; one that is not there hides nothing.</summary>
    public bool Hides(int number)
    {
        for (var i = 0; i < MaxBases && styles.TryGetValue(number, out var style); i++, number = style.Base)
        {
            if (style.Hides is { } hides)
                return hides;
        }

        return false;
    }

    private void Add(int number, WordBytes style, int fixedLength)
    {
        var (kind, based, count) = (style.UInt16(2) & 0xF, style.UInt16(2) >> 4, style.UInt16(4) & 0xF);
        // Its name, ended by a zero, stands before its properties.
        var at = fixedLength + 4L + (style.UInt16(fixedLength) * 2);
        var properties = new List<WordBytes>();
        for (; properties.Count < count && kind is OfParagraphs or OfCharacters; at += at % 2)
        {
            properties.Add(style.Slice(at + 2, style.UInt16(at)));
            at += 2 + properties[^1].Length;
        }

        if (kind == OfParagraphs && count >= 2)
            styles[number] = (based, Changes(properties[0]), CharacterFormat.Hidden(properties[1]));
        else if (kind == OfCharacters && count >= 1)
            styles[number] = (based, default, CharacterFormat.Hidden(properties[0]));
    }

    // The number of the style stands before its changes.
    private static WordBytes Changes(WordBytes properties) => properties.Length < 2 ? default : properties.Slice(2, properties.Length - 2);
}
