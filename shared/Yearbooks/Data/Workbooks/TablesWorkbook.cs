using Compiler.Yearbooks.Data.Bodies;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = Compiler.Yearbooks.Model.Table;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>
/// Writes tables.xlsx: one sheet per table of a volume, with figures as numbers, and the sheet 各机关原始数据. It is made from the tables
/// that are printed, so both contain the same figures.
/// </summary>
public static class TablesWorkbook
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MaxNameLength = 31;
    private static readonly char[] NotInNames = ['[', ']', ':', '*', '?', '/', '\\', '\''];

    /// <summary>Writes the workbook of a volume; the same volume gives the same bytes.</summary>
    internal static byte[] Write(IReadOnlyList<Table> tables, BodyTable bodies) => WriteAll(tables, bodies);

    /// <summary>Writes a workbook with these tables; the same tables give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<Table> tables) => WriteAll(tables, null);

    private static byte[] WriteAll(IReadOnlyList<Table> tables, BodyTable? bodies)
    {
        using var file = new MemoryStream();
        Dictionary<string, BodySheet> streamed;
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            streamed = Write(package, tables, bodies);
        return OfficePackage.WithoutTimes(file, name => streamed.GetValueOrDefault(name) is { } sheet ? sheet.Write : null);
    }

    // Returns the sheets that are empty in the package, by the names of their parts: the package would keep all of them in memory.
    private static Dictionary<string, BodySheet> Write(SpreadsheetDocument package, IReadOnlyList<Table> tables, BodyTable? bodies)
    {
        var streamed = new Dictionary<string, BodySheet>();
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

        if (bodies is not null)
        {
            var part = workbook.AddNewPart<WorksheetPart>("bodies");
            part.Worksheet = new Worksheet(new SheetData());
            streamed[part.Uri.OriginalString.TrimStart('/')] = new BodySheet(bodies, styles);
            sheets.Append(new Sheet { Id = "bodies", SheetId = (uint)tables.Count + 1, Name = Name(BodyTable.Title, names) });
        }

        workbook.Workbook = new Workbook(sheets);
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToStylesheet();
        return streamed;
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
