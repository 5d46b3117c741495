using Compiler.Disclosure.Parsing.Text;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>
/// Puts the paragraphs of a document into its tables. In the file a table is nothing but paragraphs, of which some end a cell and
/// some a row ([MS-DOC] 2.4.3).
/// </summary>
internal sealed class OldWordTables(OldWordXml xml, ReadingLimits limits)
{
    // A table, a row and a cell.
    private const int ElementsOfTable = 3;

    private readonly Stack<OldWordTable> open = [];
    private List<OpenXmlElement> blocks = [];

    /// <summary>Adds a paragraph.</summary>
    /// <param name="paragraph">Its element.</param>
    /// <param name="format">Its properties.</param>
    /// <param name="hasCellMark">Whether its last character is the mark of a cell or row, which only the outermost table has.</param>
    /// <param name="isHidden">Whether that character is hidden or deleted.</param>
    public void Add(OpenXmlElement paragraph, ParagraphFormat format, bool hasCellMark, bool isHidden)
    {
        if (format.Depth < 0 || format.Depth > limits.MaxDepth / ElementsOfTable || (hasCellMark && format.Depth != 1))
            throw new InvalidDataException("A paragraph is in no table that can be.");
        MoveTo(format.Depth);
        if (format.Depth == 0)
        {
            blocks.Add(paragraph);
            return;
        }

        var endsCell = hasCellMark || (format.Depth > 1 && format.IsInnerCellEnd);
        if (format.IsRowEnd && (hasCellMark || format.Depth > 1))
            open.Peek().EndRow(paragraph, format.Row, isHidden);
        else
            open.Peek().Add(paragraph, endsCell);
    }

    /// <summary>Ends the text with what is left of it.</summary>
    public void End(OpenXmlElement paragraph)
    {
        MoveTo(0);
        blocks.Add(paragraph);
    }

    /// <summary>The blocks outside of tables, and the whole tables, since the last call.</summary>
    public IReadOnlyList<OpenXmlElement> Take()
    {
        if (blocks.Count == 0)
            return [];
        var taken = blocks;
        blocks = [];
        return taken;
    }

    private void MoveTo(int depth)
    {
        while (open.Count > depth)
        {
            var table = open.Pop().End(xml);
            if (open.TryPeek(out var outer))
                outer.Add(table, endsCell: false);
            else
                blocks.Add(table);
        }

        while (open.Count < depth)
            open.Push(new OldWordTable());
    }
}
