using Compiler.Reading.OldWord.Streams;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>Reads a part of the text into paragraphs and tables.</summary>
internal sealed class OldWordText(OldWordStreams streams, TextPieces pieces, OldWordStyles styles, OldWordXml xml)
{
    private readonly PropertyPages paragraphs = streams.Pages(TablePart.ParagraphPages);
    private readonly PropertyPages characters = streams.Pages(TablePart.CharacterPages);

    /// <summary>The blocks between two characters.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="end">The character after the last one.</param>
    /// <param name="objects">Returns the element for the object anchored at a character; null for a picture.</param>
    public IEnumerable<OpenXmlElement> Read(long start, long end, Func<int, OpenXmlElement?> objects)
    {
        var runs = new OldWordRuns(xml, objects);
        var tables = new OldWordTables(xml, streams.To.Limits);
        foreach (var part in Parts(start, end))
        {
            var run = RunAt(part.Place, part.End);
            streams.To.Spend(1 + run.Changes.Length);
            var format = CharacterFormat.Read(run.Changes, paragraphs.Find(part.Place).Style, styles);
            var text = pieces.Text(part);
            for (var i = 0; i < text.Length; i++)
            {
                if (ParagraphAt(part, i, text[i]) is not { } paragraph)
                {
                    runs.Add(text[i], part.Start + i, format);
                    continue;
                }

                runs.EndRun(format);
                tables.Add(Paragraph(paragraph, runs.Take()), paragraph, text[i] == '\a', format.IsHidden);
                foreach (var block in tables.Take())
                    yield return block;
            }

            runs.EndRun(format);
        }

        // What follows in an open field would be lost.
        if (runs.IsInField)
            throw new InvalidDataException("The text ends inside of a field.");
        tables.End(xml.Element("p", [.. runs.Take()]));
        foreach (var block in tables.Take())
            yield return block;
    }

    // The parts of the pieces whose characters have the same properties and are in the same paragraph.
    private IEnumerable<TextPiece> Parts(long first, long last)
    {
        if (pieces.All.Count == 0 || last > pieces.All[^1].End)
            throw new InvalidDataException("The text is longer than its pieces.");
        foreach (var piece in pieces.All)
        {
            streams.To.Spend();
            var until = (int)Math.Min(last, piece.End);
            for (var at = (int)Math.Max(first, piece.Start); at < until;)
            {
                var place = piece.PlaceOf(at);
                var end = Math.Min(RunAt(place, at + 1).End, paragraphs.Find(place).End);
                var next = (int)Math.Min(until, at + Math.Max(1, (end - place) / piece.Width));
                streams.To.Spend(1 + next - at);
                yield return new TextPiece(at, next, place, piece.Width);
                at = next;
            }
        }
    }

    // Some programs give the mark of the last paragraph no properties.
    private PropertyRun RunAt(long place, int end) =>
        place >= characters.End && end == pieces.All[^1].End ? new PropertyRun(place, place + 1, 0, default) : characters.Find(place);

    // The properties of the paragraph that ends with this character; null if none does.
    private ParagraphFormat? ParagraphAt(TextPiece part, int index, char character)
    {
        if (character is not ('\r' or '\a' or '\f'))
            return null;
        var place = part.PlaceOf(part.Start + index);
        var run = paragraphs.Find(place);
        // A break of the page stands within a paragraph, one of the section at its end.
        if (character == '\f' && run.End != place + part.Width)
            return null;
        return ParagraphFormat.Read(run, streams);
    }

    private OpenXmlElement Paragraph(ParagraphFormat format, IReadOnlyList<OpenXmlElement> runs) =>
        xml.Element("p", [OldWordNumbers.Properties(format, xml), .. runs]);
}
