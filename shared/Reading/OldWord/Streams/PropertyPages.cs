namespace Compiler.Reading.OldWord.Streams;

/// <summary>
/// The properties of paragraphs or characters, on pages of 512 bytes in the stream WordDocument ([MS-DOC] 2.9.33 ChpxFkp, 2.9.175
/// PapxFkp), found by the place of a character in the stream.
/// </summary>
/// <param name="document">The stream.</param>
/// <param name="index">The list of the pages.</param>
/// <param name="isOfParagraphs">Whether the pages are of paragraphs.</param>
internal sealed class PropertyPages(WordBytes document, WordBytes index, bool isOfParagraphs)
{
    private const int PageLength = 512;
    private const int NumberMask = 0x3FFFFF;

    private readonly int pages = (index.Length - sizeof(uint)) / (2 * sizeof(uint));
    private PropertyRun last;

    /// <summary>The byte after the last one that has properties.</summary>
    public long End => index.UInt32(pages * sizeof(uint));

    /// <summary>The run of a byte; throws <see cref="InvalidDataException"/> if there is none.</summary>
    public PropertyRun Find(long place)
    {
        if (place < last.Start || place >= last.End)
            last = Search(place);
        return last;
    }

    private PropertyRun Search(long place)
    {
        var entry = Entry(index, pages, place);
        var number = index.UInt32(((pages + 1) * 4L) + (entry * 4)) & NumberMask;
        var page = document.Slice((long)number * PageLength, PageLength);
        var count = page.Byte(PageLength - 1);
        var run = Entry(page, count, place);
        var properties = ((count + 1) * 4) + (run * (isOfParagraphs ? 13 : 1));
        var at = page.Byte(properties) * 2;
        var (style, changes) = at == 0 ? default : isOfParagraphs ? Paragraph(page, at) : (0, page.Slice(at + 1, page.Byte(at)));
        return new PropertyRun(page.UInt32(run * 4), page.UInt32((run + 1) * 4), style, changes);
    }

    private static (int Style, WordBytes Changes) Paragraph(WordBytes page, int at)
    {
        var words = page.Byte(at);
        var properties = words == 0 ? page.Slice(at + 2, page.Byte(at + 1) * 2) : page.Slice(at + 1, (words * 2) - 1);
        return properties.Length < 2 ? default : (properties.UInt16(0), properties.Slice(2, properties.Length - 2));
    }

    // The entry whose bytes include this one, among places in ascending order.
    private static int Entry(WordBytes places, int count, long place)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places.UInt32((middle + 1) * 4) <= place ? (middle + 1, high) : (low, middle);
        }

        return low < count && places.UInt32(low * 4) <= place
            ? low
            : throw new InvalidDataException("A character has no properties.");
    }
}
