using System.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>The strings that the cells of a workbook share.</summary>
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

    /// <summary>The text of a string with its lines, without the readings that stand above Chinese characters.</summary>
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
