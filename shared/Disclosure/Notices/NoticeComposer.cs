using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>Composes what an agency is told about a file.</summary>
public static class NoticeComposer
{
    private const string Formats = "请报送 .docx，或者由 Word、WPS 直接导出的 PDF；网页、Excel、旧版 Word（.doc、.wps）、RTF、OFD 和文本文件也可以。图片（JPEG、PNG）和扫描件由系统识别，数据可能有一部分不能确认，请尽量不用。";

    /// <summary>The notice for a receipt; the same for the same receipt. A receipt without a report has a notice, too.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="delivery">How the file has come.</param>
    public static Notice Compose(Receipt receipt, Delivery delivery)
    {
        var verdict = VerdictRule.Decide(receipt);
        var matters = NoticeMatters.List(receipt.Findings);
        return new Notice
        {
            Verdict = verdict,
            Statement = State(verdict, receipt, matters),
            Facts = NoticeFacts.List(receipt, delivery),
            Matters = matters,
            Steps = verdict is Verdict.Returned or Verdict.AcceptedWithDoubts ? Steps(receipt, verdict, delivery) : [],
            Report = receipt.Report,
            Marks = receipt.Report is { } marked ? CellMarks.Find(marked) : [],
            FailedSums = receipt.Report is { } added ? FailedSum.List(added) : [],
        };
    }

    /// <summary>What has to be done first about a file, as a Chinese sentence; null if there is nothing but remarks.</summary>
    public static string? FirstCause(Receipt receipt) => NoticeMatters.FirstSentence(receipt.Findings);

    private static string State(Verdict verdict, Receipt receipt, ImmutableArray<NoticeMatter> matters) => verdict switch
    {
        Verdict.Accepted when VerdictRule.IsAcceptedByWord(receipt) => "报告已经收录，经主管部门核对，予以接收。",
        Verdict.Accepted => receipt.Report is null ? "压缩包已经收到并处理。" : "报告已经收录，没有发现须核对的问题。",
        Verdict.AcceptedWithDoubts => string.Create(
            CultureInfo.InvariantCulture,
            $"报告已经收录，另有 {Count(matters, Severity.Warning)} 项请予核对；数据有误的，请更正后重新报送，无误的，不必重新报送。"),
        Verdict.Held => "报告已经收到，待主管部门核准后收录。",
        Verdict.Pending => "本文件尚未处理完毕，处理后另发回执。",
        _ when receipt.Settlement is { Word: SettledWord.Returned, Note: var note } && receipt.Report is not null =>
            $"主管部门退回本报告：{note.TrimEnd('。')}。请按下列意见更正后重新报送。{Meanwhile(receipt)}",
        _ => $"{Why(receipt, Count(matters, Severity.Error))}，请按下列意见更正后重新报送。{Meanwhile(receipt)}",
    };

    private static string Why(Receipt receipt, int errors)
    {
        var missing = VerdictRule.CountMissing(receipt);
        string[] reasons =
        [
            .. errors > 0 ? [string.Create(CultureInfo.InvariantCulture, $"有 {errors} 项问题须更正")] : (string[])[],
            .. missing > 0 ? [string.Create(CultureInfo.InvariantCulture, $"有 {missing} 个数据缺失或者不能收录")] : (string[])[],
        ];
        return $"{(receipt.Report is null ? "本文件" : "报告")}{(reasons.Length > 0 ? string.Join("，", reasons) : "的机关、年度或者地区未能确定")}";
    }

    private static string Meanwhile(Receipt receipt) => receipt.Report switch
    {
        null => "本文件未予收录。",
        _ when receipt.Settlement is { Word: SettledWord.Returned } => "本报告未计入汇总。",
        { Year: null } => "年度写明之前，报告不计入任何年度。",
        { Place.IsResolved: false } => "地区确定之前，报告不计入任何地区的汇总。",
        _ when receipt.Findings.Any(finding => IsSuperseded(finding.Code)) => "",
        _ when receipt.Findings.Any(finding => IsKeptOut(finding.Code)) => "本报告未计入汇总，原有报告继续有效。",
        _ => "更正之前，能够确认的数据先行收录。",
    };

    private static bool IsSuperseded(FindingCode code) => code == FindingCodes.FileDuplicate || code == FindingCodes.FileSuperseded;

    private static bool IsKeptOut(FindingCode code) => code == FindingCodes.UploadHeld || code == FindingCodes.UploadRejected;

    // What could not be read comes back under another name, with another ending.
    private static ImmutableArray<string> Steps(Receipt receipt, Verdict verdict, Delivery delivery) => receipt.Report is null
        ? [Formats, delivery == Delivery.Upload ? "请将更正后的文件重新报送，几分钟后另发回执。" : "请将更正后的文件交收件单位。"]
        :
        [
            verdict == Verdict.Returned
                ? "请在报告原文中更正上列各项；已经公布的年度报告有误的，一并更正。"
                : "核对后发现数据有误的，请在报告原文中更正；已经公布的年度报告有误的，一并更正。",
            Formats,
            delivery == Delivery.Upload
                ? $"请仍用原来的文件名“{receipt.File.Name}”报送，新件即替换原件；几分钟后另发回执，以新的回执为准。"
                : $"请仍用原来的文件名“{receipt.File.Name}”，将更正后的文件交收件单位，以最后收到的为准。",
        ];

    private static int Count(ImmutableArray<NoticeMatter> matters, Severity severity) =>
        matters.Count(matter => matter.Severity == severity && !matter.IsWaiting);
}
