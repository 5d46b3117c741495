using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Settling;
using Compiler.Desk.Reports;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Pages.Reports;

/// <summary>Carries out what a form about a report asks for.</summary>
internal sealed class ReportDecision(SettleReport settle, DecideHeld decide)
{
    private const int MaxNote = 500;

    /// <summary>Does what the form asks.</summary>
    /// <param name="caller">Whose word it is.</param>
    /// <param name="model">The report as it is now.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="cancellationToken">Cancels the work; it can be run again.</param>
    public async Task<DecisionOutcome> RunAsync(
        Caller caller, ReportModel model, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var action = fields.GetValueOrDefault(ReportFields.Action);
        var state = fields.GetValueOrDefault(ReportFields.State) ?? "";
        if (action is ReportActions.Release or ReportActions.Reject)
            return await DecideAsync(caller, model, fields, action == ReportActions.Release, cancellationToken);
        if (action == ReportActions.Withdraw)
            return ReportWords.Of(await settle.WithdrawAsync(caller, model.Upload, state, cancellationToken));
        if (model.Receipt.Report is not { } report)
            return DecisionOutcome.Refuse(StatusCodes.Status422UnprocessableEntity, "该文件中没有可以核定的年度报告。");
        var read = new SettlementFields(fields, model.Settled, report.Form);
        if (read.Read() is not { } order)
            return new DecisionOutcome(StatusCodes.Status400BadRequest, read.Troubles);
        if (order is { Word: SettledWord.None, Cells.IsEmpty: true } && order.Facts == SettledFacts.None)
        {
            return model.View.ETag is null
                ? DecisionOutcome.Refuse(StatusCodes.Status400BadRequest, "没有填写核定的内容。")
                : ReportWords.Of(await settle.WithdrawAsync(caller, model.Upload, state, cancellationToken));
        }

        return ReportWords.Of(await settle.RunAsync(caller, model.Upload, order, state, cancellationToken));
    }

    private async Task<DecisionOutcome> DecideAsync(
        Caller caller, ReportModel model, IReadOnlyDictionary<string, string> fields, bool isReleased, CancellationToken cancellationToken)
    {
        if (model.Held is not { } held)
            return ReportWords.Of(WordOutcome.NotFound);
        var note = (fields.GetValueOrDefault(ReportFields.Note) ?? "").Trim();
        if (note.Length > MaxNote || note.Any(char.IsControl))
            return DecisionOutcome.Refuse(StatusCodes.Status400BadRequest, $"理由应为{MaxNote}字以内，不含换行等控制字符。");
        return ReportWords.Of(await decide.RunAsync(
            caller, held.Province, model.Upload, fields.GetValueOrDefault(ReportFields.Sha256) ?? "", isReleased, note, cancellationToken));
    }
}

/// <summary>What has become of a form.</summary>
/// <param name="Status">The status of the answer if it is refused.</param>
/// <param name="Troubles">Why it is refused, as Chinese sentences; empty if it is not.</param>
internal sealed record DecisionOutcome(int Status, ImmutableArray<string> Troubles)
{
    /// <summary>It holds.</summary>
    public static DecisionOutcome Taken { get; } = new(StatusCodes.Status303SeeOther, []);

    /// <summary>It does not.</summary>
    public static DecisionOutcome Refuse(int status, string trouble) => new(status, [trouble]);
}
