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
        Detail = note.Length > 0 ? $"主管单位的意见：{note}" : null,
    };
}
