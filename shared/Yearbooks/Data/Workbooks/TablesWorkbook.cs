using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = Compiler.Yearbooks.Model.Table;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>
/// Writes tables.xlsx: one sheet per table of a volume, with figures as numbers. It is made from the tables that are printed, so
/// both contain the same figures.
/// </summary>
public static class TablesWorkbook
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MaxNameLength = 31;
    private static readonly char[] NotInNames = ['[', ']', ':', '*', '?', '/', '\\', '\''];


    /// <summary>Writes a workbook with these tables; the same tables give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<Table> tables)
    {
        using var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            Write(package, tables);
        return OfficePackage.WithoutTimes(file);
    }

    private static void Write(SpreadsheetDocument package, IReadOnlyList<Table> tables)
    {
        var workbook = package.AddNewPart<WorkbookPart>(MainType, "workbook");
        var styles = new SheetStyles();
        var sheets = new Sheets();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tables.Count; i++)
        {
            var id = FormattableString.Invariant($"sheet{i + 1}");
            new TableSheet(tables[i], styles).Write(workbook.AddNewPart<WorksheetPart>(id));
            sheets.Append(new Sheet { Id = id, SheetId = (uint)i + 1, Name = Name(tables[i].Caption, names) });
        }

        workbook.Workbook = new Workbook(sheets);
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToStylesheet();
    }

    // The number of the table, “表 4-2”, and as much of its title as fits on a tab.
    private static string Name(string caption, HashSet<string> taken)
    {
        var name = string.Concat(caption.Split(NotInNames, StringSplitOptions.RemoveEmptyEntries)).Trim();
        name = name.Length == 0 ? "表" : name[..Math.Min(name.Length, MaxNameLength)].Trim();
        for (var (unique, i) = (name, 2); ; i++)
        {
            if (taken.Add(unique))
                return unique;
            var suffix = FormattableString.Invariant($"~{i}");
            unique = name[..Math.Min(name.Length, MaxNameLength - suffix.Length)] + suffix;
        }
    }
}
