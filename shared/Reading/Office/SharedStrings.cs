using System.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>Reads the shared strings of a workbook.</summary>
internal static class SharedStrings
{
    public static IReadOnlyList<string> Read(SharedStringTablePart? part, SourceBuilder to)
    {
        var strings = new List<string>();
        if (part is null)
            return strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            to.Spend();
            if (reader.IsStartElement && reader.LocalName == "si")
                strings.Add(SheetLines.InLines(Text(reader.LoadCurrentElement()!)));
        }

        return strings;
    }

    /// <summary>The text of a string with its line breaks, without phonetic readings.</summary>
    public static string Text(OpenXmlElement item)
    {
        var text = new StringBuilder();
        Append(item);
        return text.ToString();

        void Append(OpenXmlElement element)
        {
            foreach (var child in element.ChildElements)
            {
                if (child.LocalName == "t")
                    text.Append(child.InnerText);
                else if (child.LocalName != "rPh")
                    Append(child);
            }
        }
    }
}
