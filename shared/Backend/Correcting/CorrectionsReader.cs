using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Text;

namespace Compiler.Backend.Correcting;

/// <summary>
/// Reads a corrections file: CSV with a header and the columns <c>file,adcode,year,agency,scope</c> (文件, 行政区划代码,
/// 年度, 机关, 范围) in any order. Only the first is required.
/// </summary>
public sealed class CorrectionsReader
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["file"] = "file",
        ["文件"] = "file",
        ["文件名"] = "file",
        ["adcode"] = "adcode",
        ["行政区划代码"] = "adcode",
        ["year"] = "year",
        ["年度"] = "year",
        ["年份"] = "year",
        ["agency"] = "agency",
        ["机关"] = "agency",
        ["机关名称"] = "agency",
        ["scope"] = "scope",
        ["范围"] = "scope",
        ["报告范围"] = "scope",
    };

    private readonly List<string> errors = [];
    private readonly Dictionary<string, Correction> corrections = new(StringComparer.OrdinalIgnoreCase);

    private CorrectionsReader()
    {
    }

    /// <summary>The corrections, and one message for each invalid line.</summary>
    /// <param name="content">The file: UTF-8, or GB18030, as spreadsheets save it.</param>
    public static (Corrections Corrections, ImmutableArray<string> Errors) Read(ReadOnlySpan<byte> content)
    {
        var reader = new CorrectionsReader();
        if (TextDecoder.Decode(content) is { IsDamaged: false } decoded)
            reader.ReadAll(decoded.Text);
        else
            reader.errors.Add("line 1: the encoding is unknown; save the file as “CSV UTF-8”");
        return (new Corrections(reader.corrections.Values), [.. reader.errors]);
    }

    private void ReadAll(string text)
    {
        using var records = CsvRecords.Read(text, line => errors.Add($"line {line}: unbalanced quotation marks")).GetEnumerator();
        if (!records.MoveNext())
        {
            errors.Add("line 1: the header “file,adcode,year,agency,scope” is missing");
            return;
        }

        if (ReadHeader(records.Current.Cells) is not { } header)
            return;
        while (records.MoveNext())
            ReadLine(records.Current.Line, header, records.Current.Cells);
    }

    private string[]? ReadHeader(string[] record)
    {
        var header = record.Select(name => Columns.GetValueOrDefault(name, "")).ToArray();
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i].Length == 0)
                errors.Add($"line 1: there is no column “{record[i]}”; the columns are file, adcode, year, agency, scope");
            else if (Array.IndexOf(header, header[i]) < i)
                errors.Add($"line 1: the column “{record[i]}” appears twice");
        }

        if (errors.Count == 0 && !header.Contains("file"))
            errors.Add("line 1: the column “file” is missing");
        return errors.Count == 0 ? header : null;
    }

    private void ReadLine(long line, string[] header, string[] record)
    {
        if (record.Length != header.Length)
        {
            errors.Add($"line {line}: {record.Length} cells under {header.Length} columns");
            return;
        }

        var cells = header.Zip(record).Where(cell => cell.Second.Length > 0).ToDictionary(cell => cell.First, cell => cell.Second);
        var file = cells.GetValueOrDefault("file");
        var adcode = cells.GetValueOrDefault("adcode");
        var year = cells.GetValueOrDefault("year");
        var scope = cells.GetValueOrDefault("scope");
        var before = errors.Count;
        Require(file is not null, line, "the file is missing");
        Require(cells.Count > 1 || file is null, line, "no correction for the file: give adcode, year, agency or scope");
        Require(adcode is null || (adcode.Length == 6 && adcode.All(char.IsAsciiDigit)), line, $"“{adcode}” is not a six-digit code");
        Require(year is null || (year.Length == 4 && year.All(char.IsAsciiDigit)), line, $"“{year}” is not a year");
        Require(scope is null || ScopeWords.Parse(scope) is not null, line, $"“{scope}” is not a scope: give compilation or own");
        if (errors.Count > before)
            return;

        var hints = new ReportHints(
            adcode,
            year is null ? null : int.Parse(year, CultureInfo.InvariantCulture),
            cells.GetValueOrDefault("agency"),
            ScopeWords.Parse(scope));
        Require(
            corrections.TryAdd(file!, new Correction(line, file!, hints)),
            line,
            $"“{file}” is already corrected in line {corrections[file!].Line}");
    }

    private void Require(bool condition, long line, string message)
    {
        if (!condition)
            errors.Add($"line {line}: {message}");
    }
}
