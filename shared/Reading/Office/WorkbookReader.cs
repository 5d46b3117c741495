using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>Reads an Excel workbook: the content of its visible sheets, with numbers as stored.</summary>
internal static class WorkbookReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) => OfficeFile.Read(content, "Excel 工作簿", to, parts =>
    {
        using var document = OfficeFile.Open(() => SpreadsheetDocument.Open(parts, isEditable: false));
        if (document.WorkbookPart is not { } workbook)
            throw new InvalidDataException("The workbook part is missing.");
        var strings = SharedStrings.Read(workbook.SharedStringTablePart, to);
        var hidden = new List<string>();
        foreach (var sheet in workbook.Workbook?.Descendants().Where(element => element.LocalName == "sheet") ?? [])
        {
            var name = Attribute(sheet, "name") ?? "";
            if (Attribute(sheet, "state") is "hidden" or "veryHidden")
                hidden.Add(name);
            else if (Attribute(sheet, "id") is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                SheetLines.Write(WorkbookSheet.Read(name, worksheet, strings, to), to, hidden);
        }

        if (hidden.Count > 0)
            to.Report(FindingCatalogue.SheetsHidden(hidden));
    });

    /// <summary>The value of an attribute, by local name.</summary>
    public static string? Attribute(OpenXmlElement element, string name)
    {
        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }
}
