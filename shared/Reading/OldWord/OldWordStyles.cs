using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>The lists that belong to styles ([MS-DOC] 2.9.271, STSH), as elements.</summary>
internal static class OldWordStyles
{
    private const int OfParagraphs = 1;
    private const int NoStyle = 0xFFF;

    public static IEnumerable<OpenXmlElement> Read(OldWordStreams streams, OldWordXml xml)
    {
        var part = streams.Part(TablePart.Styles);
        if (part.Length == 0)
            yield break;
        var (count, fixedLength) = (part.UInt16(2), part.UInt16(4));
        var at = 2L + part.UInt16(0);
        for (var number = 0; number < count; number++)
        {
            var style = part.Slice(at + 2, part.UInt16(at));
            at += 2 + style.Length + (style.Length % 2);
            if (style.Length == 0 || (style.UInt16(2) & 0xF) != OfParagraphs || (style.UInt16(4) & 0xF) == 0)
                continue;
            var element = xml.Value("style", number, "styleId");
            if (style.UInt16(2) >> 4 is not NoStyle and var based)
                element.AppendChild(xml.Value("basedOn", based));
            // Its name, ended by a zero, stands before its properties.
            var properties = fixedLength + 2L + (style.UInt16(fixedLength) * 2) + 2;
            var changes = style.Slice(properties + 2, style.UInt16(properties));
            if (changes.Length > 2)
                element.AppendChild(List(changes.Slice(2, changes.Length - 2), streams, xml));
            yield return element;
        }
    }

    private static OpenXmlElement List(WordBytes changes, OldWordStreams streams, OldWordXml xml) =>
        OldWordNumbers.Properties(ParagraphFormat.Read(new PropertyRun(0, 0, 0, changes), streams.Data), xml);
}
