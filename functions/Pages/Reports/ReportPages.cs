using Compiler.Backend.Access;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Settling;
using Compiler.Desk.Parts;
using Compiler.Desk.Reports;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages.Reports;

/// <summary>
/// <c>GET /desk/report/{name}</c>: one report with all that decides about it. <c>POST</c>: what a supervisor decides.
/// <c>GET /desk/return/{name}</c>: the slip for a returned report.
/// </summary>
internal sealed class ReportPages(
    SettleReport settle, DecideHeld decide, ReportDecision decision, ReceiptViews views, PageAnswer answer)
{
    private const string Path = "desk/report/{*name}";
    private const string Missing = "没有这份报告：文件尚未处理完毕，或者没有报送过，或者不在您的管理范围内。";
    private const int RefreshSeconds = 3;

    [Function("ReportPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Path)] HttpRequest request,
        string? name,
        CancellationToken cancellationToken) =>
        await FindAsync(request.GetCaller(), name ?? "", cancellationToken) is { } model
            ? await AnswerAsync(request, model with { Done = ReportWords.Done(request.Query["done"].ToString()) })
            : await answer.ProblemAsync(request, StatusCodes.Status404NotFound, Missing);

    [Function("DecideReport")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Path)] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        var caller = request.GetCaller();
        if (await FindAsync(caller, name ?? "", cancellationToken) is not { } model)
            return await answer.ProblemAsync(request, StatusCodes.Status404NotFound, Missing);
        var form = await request.ReadFormAsync(cancellationToken);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var outcome = await decision.RunAsync(caller, model, fields, cancellationToken);
        if (outcome.Troubles.IsEmpty)
            return new SeeOther($"{PageAddress.OfReport(model.Upload)}?done={Uri.EscapeDataString(fields[ReportFields.Action])}");
        // What has changed meanwhile is shown, with what was typed.
        return await FindAsync(caller, model.Upload, cancellationToken) is { } now
            ? await AnswerAsync(request, now with { Troubles = outcome.Troubles, Typed = fields }, outcome.Status)
            : await answer.ProblemAsync(request, StatusCodes.Status404NotFound, Missing);
    }

    [Function("ReturnSlip")]
    [Allow(AccessRoles.Agency | AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowSlipAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/return/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (await settle.FindReceiptAsync(request.GetCaller(), name ?? "", cancellationToken) is not { } receipt)
            return await answer.ProblemAsync(request, StatusCodes.Status404NotFound, Missing);
        return ReturnModel.Create(receipt) is { } model
            ? await answer.PageAsync<ReturnPage, ReturnModel>(request, "政府信息公开工作年度报告退回单", model)
            : await answer.ProblemAsync(request, StatusCodes.Status404NotFound, "主管部门没有退回这份报告，没有退回单。");
    }

    private Task<IActionResult> AnswerAsync(HttpRequest request, ReportModel model, int status = StatusCodes.Status200OK) =>
        answer.PageAsync<ReportPage, ReportModel>(
            request, ReportWords.Title(model.Receipt), model, status,
            model.IsReading && model.Troubles.IsEmpty ? RefreshSeconds : null);

    private async Task<ReportModel?> FindAsync(Caller caller, string upload, CancellationToken cancellationToken)
    {
        if (await settle.FindAsync(caller, upload, cancellationToken) is not { } view)
            return null;
        var held = await decide.FindAsync(view.Receipt, cancellationToken);
        var beside = await views.ShowAsync(upload, view.Receipt, cancellationToken);
        return new ReportModel(upload, view, beside, view.Receipt.Identity is not null && caller.MaySettle(view.Receipt, isPlaced: true))
        {
            Held = held,
            Standing = held is { Standing.Length: > 0 }
                ? await settle.FindReceiptAsync(caller, held.Standing, cancellationToken)
                : null,
        };
    }
}
