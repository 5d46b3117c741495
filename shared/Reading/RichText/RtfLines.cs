using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>Writes the paragraphs and tables of a document.</summary>
internal sealed class RtfLines(SourceBuilder to)
{
    private int paragraphs;
    private int tables;

    public void Write(RtfBlock block)
    {
        to.Spend();
        switch (block)
        {
            case RtfParagraph paragraph:
                paragraphs++;
                foreach (var line in paragraph.Lines)
                    to.AddParagraph(line, $"第{paragraphs}段");
                break;
            case RtfTable table:
                WriteTable(table);
                break;
        }
    }

    // Rows that contain whole tables only lay out the page; the rows between them form separate tables.
    private void WriteTable(RtfTable table)
    {
        tables++;
        var number = tables;
        var rows = new List<RtfRow>();
        var done = 0;
        foreach (var row in table.Rows)
        {
            if (!row.HoldsTable)
            {
                rows.Add(row);
                continue;
            }

            Write(rows, number, ref done);
            done++;
            foreach (var block in row.Cells.SelectMany(cell => cell))
                Write(block);
        }

        Write(rows, number, ref done);
    }

    private void Write(List<RtfRow> rows, int table, ref int done)
    {
        var first = done;
        SpannedGrid.Write(RtfGrid.Cells(rows, to, Text), rows.Count, to, row => $"表{table}第{first + row}行");
        done += rows.Count;
        rows.Clear();
    }

    private static IReadOnlyList<string> Text(IReadOnlyList<RtfBlock> cell)
    {
        IReadOnlyList<string> lines = [.. cell.OfType<RtfParagraph>().SelectMany(paragraph => paragraph.Lines)];
        return lines.Count == 0 && cell.OfType<RtfParagraph>().Any(paragraph => paragraph.HasImage) ? [ParagraphText.ImageMark] : lines;
    }
}
