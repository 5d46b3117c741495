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
        IReadOnlyList<(Uri, Action<Stream>)> streamed;
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            streamed = Write(package, tables, bodies);
        return OfficePackage.WithoutTimes(file, streamed);
    }

    // Returns what writes the sheets, and then the styles that they use: in the package they are empty.
    private static List<(Uri Part, Action<Stream> Write)> Write(
        SpreadsheetDocument package, IReadOnlyList<Table> tables, BodyTable? bodies)
    {
        var streamed = new List<(Uri, Action<Stream>)>();
        var workbook = package.AddNewPart<WorkbookPart>(MainType, "workbook");
        var styles = new SheetStyles();
        var sheets = new Sheets();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tables.Count; i++)
        {
            var id = FormattableString.Invariant($"sheet{i + 1}");
            AddSheet(id, new TableSheet(tables[i], styles).Write);
            sheets.Append(new Sheet { Id = id, SheetId = (uint)i + 1, Name = Name(tables[i].Caption, names) });
        }

        if (bodies is not null)
        {
            AddSheet("bodies", new BodySheet(bodies, styles).Write);
            sheets.Append(new Sheet { Id = "bodies", SheetId = (uint)tables.Count + 1, Name = Name(BodyTable.Title, names) });
        }

        workbook.Workbook = new Workbook(sheets);
        var look = workbook.AddNewPart<WorkbookStylesPart>("styles");
        look.Stylesheet = new Stylesheet();
        streamed.Add((look.Uri, stream => styles.ToStylesheet().Save(stream)));
        return streamed;

        void AddSheet(string id, Action<Stream> write)
        {
            var part = workbook.AddNewPart<WorksheetPart>(id);
            part.Worksheet = new Worksheet(new SheetData());
            streamed.Add((part.Uri, write));
        }
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
