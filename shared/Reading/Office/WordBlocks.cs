using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>Writes the paragraphs and tables of a Word document.</summary>
internal sealed class WordBlocks(SourceBuilder to, WordNumbering numbering)
{
    private int paragraphs;
    private int tables;

    public void Read(OpenXmlElement block)
    {
        to.Spend();
        if (block.LocalName == "p")
        {
            ReadParagraph(block);
        }
        else if (block.LocalName == "tbl")
        {
            ReadTable(block);
        }
        else
        {
            foreach (var child in WordElements.Content(block))
                Read(child);
        }
    }

    private void ReadParagraph(OpenXmlElement paragraph)
    {
        var text = WordText.Read(paragraph, numbering);
        paragraphs++;
        foreach (var line in text.Lines)
            to.AddParagraph(line, $"第{paragraphs}段");
        foreach (var box in text.Boxes)
            Read(box);
    }

    // Rows that contain whole tables only lay out the page; the rows between them form separate tables.
    private void ReadTable(OpenXmlElement table)
    {
        tables++;
        var number = tables;
        var rows = new List<OpenXmlElement>();
        var done = 0;
        foreach (var row in WordElements.Children(table, "tr").Where(row => !WordElements.IsDeletedOrHidden(row)))
        {
            if (!row.Descendants().Any(element => element.LocalName == "tbl"))
            {
                rows.Add(row);
                continue;
            }

            Write(rows, number, ref done);
            done++;
            foreach (var block in WordElements.Children(row, "tc").SelectMany(WordElements.Content))
                Read(block);
        }

        Write(rows, number, ref done);
    }

    private void Write(List<OpenXmlElement> rows, int table, ref int done)
    {
        var first = done;
        SpannedGrid.Write(WordTable.Cells(rows, numbering, to), rows.Count, to, row => $"表{table}第{first + row}行");
        done += rows.Count;
        rows.Clear();
    }
}
