using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

public static partial class FindingCatalogue
{
    /// <summary>The name of the upload is not a safe address; the upload was not read.</summary>
    public static Finding UploadName() => OfFile(
        FindingCodes.UploadName, Severity.Error, "上传的文件名含有“.”或“..”目录、反斜杠或控制字符，未读取。请改用普通文件名重新上传。");

    /// <summary>All attempts to process the upload failed.</summary>
    public static Finding UploadFailed() => OfFile(
        FindingCodes.UploadFailed, Severity.Error, "系统多次处理本文件均未成功，已转入待查。文件没有丢失，不必重复上传；系统将在一周内自动重试。");

    /// <summary>The upload failed on every attempt of a whole week and is not tried again by itself.</summary>
    /// <param name="nights">The number of nights on which it failed.</param>
    public static Finding UploadAbandoned(int nights) => OfFile(
        FindingCodes.UploadAbandoned,
        Severity.Error,
        $"一周内系统先后 {nights} 次处理本文件均未成功，不再自动重试。文件没有丢失；请改用其他格式重新报送，或者由系统管理员查明原因后重新处理。");

    /// <summary>The report waits for a supervisor's word; it is in no total, and what it would replace still counts.</summary>
    /// <param name="cause">Why, as a sentence.</param>
    public static Finding UploadHeld(string cause) => OfFile(
        FindingCodes.UploadHeld, Severity.Error, $"{cause}本报告须经主管部门核准；核准之前不计入汇总，原有报告继续有效。") with
    {
        Detail = cause.TrimEnd('。'),
    };

    /// <summary>A supervisor has decided that the report does not count.</summary>
    /// <param name="note">The supervisor's reason; may be empty.</param>
    public static Finding UploadRejected(string note) => OfFile(
        FindingCodes.UploadRejected,
        Severity.Error,
        $"主管部门未核准本报告{(note.Length > 0 ? $"：{note}" : "")}。本报告不计入汇总，原有报告继续有效；如有异议，请与主管部门联系。") with
    {
        Detail = note.Length > 0 ? $"主管部门的意见：{note}" : null,
    };

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
