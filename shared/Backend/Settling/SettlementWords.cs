using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Settling;

/// <summary>Why a report does not allow what a supervisor wants, and how a settlement stands in trail and books.</summary>
internal static class SettlementWords
{
    /// <summary>Why nothing can be decided about the report of a stored receipt; null if it can.</summary>
    public static string? FindObstacle(Receipt receipt) =>
        Has(receipt, FindingCodes.UploadHeld) ? "该报告正在等待核准，请先核准或者不予核准。"
        : Has(receipt, FindingCodes.UploadRejected) ? "该报告未获核准，不计入汇总，不必再予接收或者退回。"
        : Has(receipt, FindingCodes.FileSuperseded) || Has(receipt, FindingCodes.FileDuplicate)
            ? "同一机关同一年度已采用另一份报告，请对该份报告予以接收或者退回。"
        : null;

    /// <summary>Says which cell of an order the file gives by itself; null if it gives none.</summary>
    /// <param name="order">The order; its cells are fields of the form.</param>
    /// <param name="read">The report without settled cells.</param>
    public static string? FindReadCell(SettlementOrder order, DisclosureReport read)
    {
        foreach (var field in order.Cells.Select(cell => SettledCells.Find(read.Form, cell.Path)!))
        {
            var cell = read.Cells[field.Index];
            if (cell.State == CellState.Number)
                return string.Create(CultureInfo.InvariantCulture, $"“{field.Label}”已从报告中读出，为 {cell.Value}，不能另行核定；有误的，请退回报告。");
            if (!SettledCells.IsGap(cell))
                return $"“{field.Label}”在报告中为空白或者“/”等符号，不是缺失或者无法辨认，不能核定；有误的，请退回报告。";
        }

        return null;
    }

    /// <summary>Why a report cannot be accepted; null if it can.</summary>
    /// <param name="receipt">Its receipt with the settlement applied.</param>
    public static string? FindDoubt(Receipt receipt)
    {
        if (VerdictRule.Decide(receipt) == Verdict.Accepted)
            return null;
        var report = receipt.Report!;
        var missing = report.Cells.Count(SettledCells.IsGap);
        var errors = receipt.Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Code.Text).Distinct().ToList();
        string?[] reasons =
        [
            report.Agency is null ? "机关未能确定" : null,
            report.Year is null ? "年度未能确定" : null,
            report.Place.IsResolved ? null : "行政区划未能确定",
            missing > 0 ? string.Create(CultureInfo.InvariantCulture, $"有 {missing} 个数据缺失或者无法辨认") : null,
            errors.Count > 0 ? $"有须更正的问题（{string.Join("、", errors)}）" : null,
        ];
        return $"该报告{string.Join("，", reasons.OfType<string>())}，不能予以接收；请先核定或者退回补正。";
    }

    /// <summary>The office of a supervisor, as books name it.</summary>
    /// <param name="scope">The supervisor's places.</param>
    /// <param name="adcode">The place of the report; empty if it is not known.</param>
    public static string AuthorityOf(AccessScope scope, string adcode)
    {
        var place = scope.Places.FirstOrDefault(own => new AccessScope([own]).Covers(adcode)) ?? scope.Places.FirstOrDefault("");
        return $"{Gazetteer.Current.Find(place)?.Path ?? "全国"}主管部门";
    }

    /// <summary>A settlement in the audit trail; empty for none.</summary>
    public static string Describe(ReportSettlement? settlement)
    {
        if (settlement is null)
            return "";
        var facts = settlement.Facts;
        string?[] parts =
        [
            facts.Adcode is { } adcode ? $"行政区划 {adcode}" : null,
            facts.Agency is { } agency ? $"机关 {agency}" : null,
            facts.Year is { } year ? FormattableString.Invariant($"年度 {year}") : null,
            facts.IsCompilation is { } isCompilation ? $"数据范围 {(isCompilation ? "本级汇总" : "本机关")}" : null,
            .. settlement.Cells.Select(cell => FormattableString.Invariant($"{cell.Path} {cell.Value}（{cell.Reason}）")),
            NameOf(settlement.Word) is var word && settlement.Note.Length > 0 ? $"{word}：{settlement.Note}".TrimStart('：') : word,
            $"sha256:{settlement.Sha256}",
        ];
        return string.Join("；", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string NameOf(SettledWord word) => word switch
    {
        SettledWord.Accepted => "予以接收",
        SettledWord.Returned => "退回补正",
        _ => "",
    };

    private static bool Has(Receipt receipt, FindingCode code) => receipt.Findings.Any(finding => finding.Code == code);
}
