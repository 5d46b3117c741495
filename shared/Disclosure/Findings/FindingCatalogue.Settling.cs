using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about what supervisors have settled.</content>
public static partial class FindingCatalogue
{
    /// <summary>A supervisor has settled cells that the file does not give.</summary>
    /// <param name="authority">The supervisor's office.</param>
    /// <param name="cells">Name, value and reason of each.</param>
    public static Finding CellsSettled(string authority, IReadOnlyList<(string Label, decimal Value, string Reason)> cells) => OfFile(
        FindingCodes.CellSettled, Severity.Info,
        $"{authority}核定 {cells.Count} 个缺失或者无法辨认的数据：{string.Join("；", cells.Select(cell => $"“{cell.Label}”为 {Plain(cell.Value)}（理由：{cell.Reason}）"))}。核定的数据计入汇总并标注‡，重新报送后即行失效。") with
    {
        Detail = string.Join('、', cells.Take(MaxListed).Select(cell => $"“{cell.Label}”按 {Plain(cell.Value)} 计"))
            + (cells.Count > MaxListed ? $"等 {cells.Count} 处" : ""),
    };

    /// <summary>A newer version of the program reads otherwise what a supervisor has settled. The settled value is kept.</summary>
    /// <param name="label">The name of the field.</param>
    /// <param name="settled">The settled value.</param>
    /// <param name="read">What is read now; null if the cell is read as having no number.</param>
    /// <param name="at">The cell.</param>
    public static Finding CellSettledOtherwise(string label, decimal settled, decimal? read, Position at) => new(
        FindingCodes.CellSettledOtherwise, Severity.Error,
        $"“{label}”经主管部门核定为 {Plain(settled)}，而现在从文件中读出的是{InWords(read)}，两者不一致；暂仍采用核定的数据并标注‡。请主管部门对照原件，撤销该项核定，或者退回报告。", at)
    {
        Detail = $"“{label}”核定为 {Plain(settled)}，现读出{InWords(read)}",
    };

    /// <summary>A supervisor has returned the report to be corrected; it is in no total.</summary>
    /// <param name="reason">The supervisor's reason.</param>
    public static Finding ReportReturned(string reason) => OfFile(
        FindingCodes.ReportReturned, Severity.Error, $"主管部门退回本报告：{reason}。本报告不计入汇总；请更正后重新报送，如有异议，请与主管部门联系。") with
    {
        Detail = $"退回理由：{reason}",
    };

    /// <summary>The record of what a supervisor has settled is damaged.</summary>
    /// <param name="isKept">Whether the receipt before had a copy, which is used.</param>
    public static Finding SettlementUnreadable(bool isKept) => OfFile(
        FindingCodes.SettlementUnreadable, Severity.Warning,
        $"主管部门对本报告的核定记录已损坏，{(isKept ? "沿用上一回执所载的核定内容" : "未能采用")}。请主管部门重新核定。");

    private static string InWords(decimal? read) => read is { } value ? $" {Plain(value)}" : "空白";

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
