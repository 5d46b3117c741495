using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Compound;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;

namespace Compiler.Reading.Biff;

/// <summary>
/// Reads a workbook of Excel 5.0 to 2003 (.xls): the content of its visible sheets, with numbers as stored. Nothing in it is packed or
/// recursive, and every record is counted, so it needs no process of its own.
/// </summary>
internal static class OldWorkbookReader
{
    private const string Kind = "Excel 工作簿";

    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        try
        {
            var file = CompoundFile.Open(content);
            var stream = file.Read("Workbook") ?? file.Read("Book") ?? throw new InvalidDataException("The workbook is missing.");
            var workbook = BiffWorkbook.Read(stream, to);
            if (workbook.IsEncrypted)
                return new SourceText([], [FindingCatalogue.Encrypted()]);
            if (!workbook.IsKnown)
                return new SourceText([], [FindingCatalogue.OldOfficeFormat()]);
            var hidden = new List<string>();
            foreach (var (name, start, isHidden) in workbook.Sheets)
            {
                if (isHidden)
                    hidden.Add(name);
                else
                    SheetLines.Write(workbook.ReadSheet(name, start), to, hidden);
            }

            if (workbook.HasTooMany)
                return new SourceText([], [FindingCatalogue.TooManyElements(to.Limits.MaxElements)]);
            if (hidden.Count > 0)
                to.Report(FindingCatalogue.SheetsHidden(hidden));
            if (workbook.HasCodePage && to.Has('\uFFFD'))
                to.Report(FindingCatalogue.DamagedPage(Kind));
            return to.Build();
        }
        catch (InvalidDataException)
        {
            return new SourceText([], [FindingCatalogue.DamagedFile(Kind)]);
        }
    }
}
