using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Register;
using Compiler.Reading;
using Compiler.Reading.Archives;
using Compiler.Reading.Text;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Data.Workbooks;
using Compiler.Yearbooks.Model;
using CsvHelper;

namespace Compiler.Backend.Register;

/// <summary>The file of a register: CSV (UTF-8, or GB18030, as spreadsheets save it) or an Excel workbook.</summary>
public static class RegisterFile
{
    /// <summary>The most that a file may have, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <returns>The bodies, and one message in Chinese for each error, with its line; with errors, nothing must be imported.</returns>
    public static (ImmutableArray<RegisteredBody> Bodies, ImmutableArray<string> Errors) Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxBytes)
            return ([], [$"文件超过{MaxBytes / 1024 / 1024} MB，请分省导入。"]);
        if (ArchiveDetector.IsZip(content) || content.Span.StartsWith("PK\x03\x04"u8))
            return ReadWorkbook(content);
        return TextDecoder.Decode(content.Span) is { IsDamaged: false } decoded
            ? ReadCsv(decoded.Text)
            : ([], ["不能识别文件的编码，请另存为“CSV UTF-8”或者Excel工作簿（.xlsx）。"]);
    }

    /// <summary>Writes bodies as CSV, UTF-8 with a mark, so that spreadsheets open it.</summary>
    public static byte[] WriteCsv(IEnumerable<RegisteredBody> bodies) =>
        WriteCsv(RegisterColumns.All, bodies.Select(RegisterColumns.Write));

    /// <summary>Writes bodies as an Excel workbook; the same bodies give the same bytes.</summary>
    public static byte[] WriteWorkbook(IEnumerable<RegisteredBody> bodies) => TablesWorkbook.Write(
    [
        new Table(
            "应报机关名单", "", "register",
            [.. RegisterColumns.All.Select(_ => new TableColumn(1, Align.Start))],
            [new TableRow([.. RegisterColumns.All.Select(column => new TableCell(column))])],
            [.. bodies.Select(body => new TableRow([.. RegisterColumns.Write(body).Select(cell => new TableCell(cell))]))],
            []),
    ]);

    /// <summary>Writes a list as CSV, UTF-8 with a mark. Texts that spreadsheets would run as formulas are guarded.</summary>
    public static byte[] WriteCsv(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteHeader([.. header]);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(CsvText.Guard(cell));
                csv.EndRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static (ImmutableArray<RegisteredBody> Bodies, ImmutableArray<string> Errors) ReadCsv(string text)
    {
        var broken = new List<string>();
        var records = CsvRecords.Read(text, line => broken.Add($"第{line}行：引号不成对。"));
        var (bodies, errors) = RegisterTable.Read(
            records.Select(record => ($"第{record.Line}行", (IReadOnlyList<string>)record.Cells)));
        return (bodies, [.. broken, .. errors]);
    }

    // In a process of its own, as every Excel file.
    private static (ImmutableArray<RegisteredBody> Bodies, ImmutableArray<string> Errors) ReadWorkbook(ReadOnlyMemory<byte> content)
    {
        var source = new SourceReader(new ReadingLimits()).Read(content);
        if (!source.Findings.IsEmpty)
            return ([], [.. source.Findings.Select(finding => finding.Message)]);
        return RegisterTable.Read(source.PlacedLines.Select(line => (
            line.Place ?? $"第{line.Number}行",
            (IReadOnlyList<string>)[.. line.Cells.Select(cell => cell.ToString())])));
    }
}
