using System.Globalization;
using System.Xml;
using Compiler.Disclosure.Naming;
using Compiler.Yearbooks.Data.Bodies;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>
/// Writes <see cref="BodyTable"/> as a sheet, row by row: it has millions of cells for a large province, so nothing of it is kept.
/// Headings and names stay in sight; the rows can be filtered.
/// </summary>
internal sealed class BodySheet(BodyTable table, SheetStyles styles)
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Up to the name of the body.
    private const int FrozenColumns = 6;

    private readonly uint head = styles.IndexOf(new CellStyle("", Align.Center, CellWeight.Head));
    private readonly uint words = styles.IndexOf(new CellStyle("", Align.Start, CellWeight.Body));
    private readonly uint number = styles.IndexOf(new CellStyle("", Align.End, CellWeight.Body));

    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("worksheet", Namespace);
        View(xml);
        xml.WriteStartElement("sheetData", Namespace);
        Row(xml, 1, () =>
        {
            for (var c = 0; c < table.Columns.Length; c++)
                Text(xml, 1, c + 1, table.Columns[c].Name, head);
        });
        var rows = 1;
        foreach (var row in table.Rows())
        {
            rows++;
            Row(xml, rows, () => Cells(xml, rows, row));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", Namespace);
        xml.WriteAttributeString("ref", $"A1:{TableSheet.Address(rows, table.Columns.Length)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void View(XmlWriter xml)
    {
        xml.WriteStartElement("sheetViews", Namespace);
        xml.WriteStartElement("sheetView", Namespace);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Namespace);
        xml.WriteAttributeString("xSplit", FrozenColumns.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", TableSheet.Address(2, FrozenColumns + 1));
        xml.WriteAttributeString("activePane", "bottomRight");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetFormatPr", Namespace);
        xml.WriteAttributeString("defaultColWidth", "14");
        xml.WriteAttributeString("defaultRowHeight", "14");
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Namespace);
        xml.WriteStartElement("col", Namespace);
        xml.WriteAttributeString("min", "6");
        xml.WriteAttributeString("max", "6");
        xml.WriteAttributeString("width", "32");
        xml.WriteAttributeString("customWidth", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int row, Action cells)
    {
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        cells();
        xml.WriteEndElement();
    }

    private void Cells(XmlWriter xml, int at, BodyRow row)
    {
        for (var c = 0; c < row.Facts.Count; c++)
            Text(xml, at, c + 1, row.Facts[c], words);
        for (var i = 0; i < row.Values.Count; i++)
        {
            var column = row.Facts.Count + (2 * i) + 1;
            if (row.Values[i] is { } value)
                Number(xml, at, column, value);
            Text(xml, at, column + 1, row.States[i], words);
        }
    }

    private void Number(XmlWriter xml, int row, int column, decimal value)
    {
        Open(xml, row, column, number);
        xml.WriteElementString("v", Namespace, value.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    // Text is never written as a formula, whatever its first character.
    private static void Text(XmlWriter xml, int row, int column, string text, uint style)
    {
        if (text.Length == 0)
            return;
        Open(xml, row, column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Namespace);
        xml.WriteElementString("t", Namespace, PlainText.From(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Open(XmlWriter xml, int row, int column, uint style)
    {
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", TableSheet.Address(row, column));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }
}
