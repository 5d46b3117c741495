using System.Globalization;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Settling;
using Compiler.Desk.Reports;
using Compiler.Disclosure.Receipts;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Pages.Reports;

/// <summary>The sentences of the page of a report.</summary>
internal static class ReportWords
{
    private const string OutOfScope = "该地区不在您的管理范围内。";
    private const string Changed = "该文件或者对它的核定在您查看之后又有变化，下面是现在的内容，请核对后重新提交。";
    private const string Missing = "没有等待核准的这份报告，或者已经有人办理。";

    /// <summary>The title of the page.</summary>
    public static string Title(Receipt receipt) => receipt.Identity is { } identity
        ? string.Create(CultureInfo.InvariantCulture, $"{identity.Agency ?? "机关未能确定"} {identity.Year}{(identity.Year is null ? "年度未能确定" : " 年度报告")}")
        : receipt.File.Name;

    /// <summary>What has been done, by the action in the address; empty for anything else.</summary>
    public static string Done(string action) => action switch
    {
        ReportActions.Facts or ReportActions.Cells => "已核定。",
        ReportActions.Accept => "已予以接收。",
        ReportActions.Return => "已退回补正，可以打印退回单。",
        ReportActions.Unword or ReportActions.Withdraw => "已撤销。",
        ReportActions.Release => "已核准。",
        ReportActions.Reject => "未予核准，该报告不计入汇总。",
        _ => "",
    };

    /// <summary>Why an order does not hold.</summary>
    public static DecisionOutcome Of(SettleOutcome outcome) => outcome.Result switch
    {
        SettleResult.Taken => DecisionOutcome.Taken,
        SettleResult.OutOfScope => DecisionOutcome.Refuse(StatusCodes.Status403Forbidden, OutOfScope),
        SettleResult.Changed => DecisionOutcome.Refuse(StatusCodes.Status409Conflict, Changed),
        SettleResult.Invalid => DecisionOutcome.Refuse(StatusCodes.Status400BadRequest, outcome.Reason),
        SettleResult.Refused => DecisionOutcome.Refuse(StatusCodes.Status422UnprocessableEntity, outcome.Reason),
        _ => DecisionOutcome.Refuse(StatusCodes.Status403Forbidden, "该报告的地区尚未确定，请先核定为您管理范围内的行政区划。"),
    };

    /// <summary>Why a word about a report that waits does not hold.</summary>
    public static DecisionOutcome Of(WordOutcome outcome) => outcome switch
    {
        WordOutcome.Taken => DecisionOutcome.Taken,
        WordOutcome.OutOfScope => DecisionOutcome.Refuse(StatusCodes.Status403Forbidden, OutOfScope),
        WordOutcome.Changed => DecisionOutcome.Refuse(StatusCodes.Status409Conflict, Changed),
        _ => DecisionOutcome.Refuse(StatusCodes.Status409Conflict, Missing),
    };
}
