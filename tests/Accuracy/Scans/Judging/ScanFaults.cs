using System.Collections.Immutable;
using System.Globalization;
using Compiler.Accuracy.Measuring;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>Tells what is not right with the reading of a scan.</summary>
internal static class ScanFaults
{
    private const int MaxCells = 40;

    public static IEnumerable<string> Describe(
        ScanSample sample, Receipt receipt, DisclosureReport typed, ImmutableArray<CellVerdict> verdicts)
    {
        var fields = sample.Truth.Figures.Form.Fields;
        if (receipt.Report is not { } report)
        {
            yield return $"not read: {string.Join("; ", receipt.Findings.Select(Describe))}";
            yield break;
        }

        if (report.Agency != typed.Agency)
            yield return $"body: {report.Agency ?? "none"} for {typed.Agency}";
        if (report.Year != typed.Year)
            yield return $"year: {report.Year?.ToString(CultureInfo.InvariantCulture) ?? "none"} for {typed.Year}";
        if (report.Place.Adcode != typed.Place.Adcode)
            yield return $"place: {report.Place.Adcode ?? "none"} for {typed.Place.Adcode}";
        var wrong = fields.Where(field => verdicts[field.Index] is not (CellVerdict.Right or CellVerdict.Lost))
            .OrderBy(field => verdicts[field.Index] == CellVerdict.Silent ? 0 : 1).ToList();
        foreach (var field in wrong.Take(MaxCells))
        {
            var cell = report.Form.FindField(field.Path) is { } read ? report.Cells[read.Index] : Cell.Absent;
            yield return $"{verdicts[field.Index]} {field.Path}: “{sample.Truth.Figures.Printed(field.Index)}” as {cell.State} {cell.Value} “{cell.Raw}” ({cell.Origin}, line {cell.At.Line} cell {cell.At.Cell})";
        }

        if (wrong.Count > MaxCells)
            yield return $"and {wrong.Count - MaxCells} more cells";
        var grave = receipt.Findings.Where(finding => finding.Severity >= Severity.Warning);
        foreach (var group in grave.GroupBy(finding => finding.Code.Text).Take(12))
            yield return $"{group.Count()} × {Describe(group.First())}";
    }

    private static string Describe(Finding finding) => $"{finding.Code.Text} {finding.Message}";
}
