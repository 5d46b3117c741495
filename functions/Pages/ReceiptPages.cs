using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Settling;
using Compiler.Desk.Pages;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

/// <summary>
/// <c>GET /desk/receipts/{name}</c>: the receipt of an upload beside the file; <c>GET /desk/notices/{name}</c>: the receipt to print;
/// <c>GET /desk/originals/{name}</c>: the file. Whoever may read the receipt may read all three.
/// </summary>
internal sealed class ReceiptPages(
    SettleReport settle, ReceiptViews views, UploadStores stores, TakeUpload take, SendOriginal send, PageAnswer answer, TimeProvider clock)
{
    private const AccessRoles Readers = AccessRoles.Agency | AccessRoles.Reader | AccessRoles.Supervisor;

    // The page has a style sheet inside; nothing in it runs.
    private const string NoticePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private const string NoReceipt = "没有该文件的回执：没有报送过，或者不属于您的管理范围。请核对文件名。";

    // While it is young, every few seconds; then the cause takes longer to mend.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [Function("ReceiptPage")]
    [Allow(Readers)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/receipts/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        var caller = request.GetCaller();
        if (string.IsNullOrEmpty(name) || !UploadNames.IsUsable(name))
            return await MissingAsync(request);
        if (await settle.FindReceiptAsync(caller, name, cancellationToken) is { } receipt)
        {
            var view = await views.ShowAsync(name, receipt, cancellationToken);
            var model = new ReceiptPageModel(view, caller.Link is null ? null : take.MaxBytes);
            return await answer.PageAsync<ReceiptPage, ReceiptPageModel>(request, "回执", model);
        }

        // Only whoever has uploaded it learns that there is none yet.
        var upload = await stores.Uploads.OpenAsync(name, maxBytes: 0, cancellationToken);
        if (upload.ETag is null || UploadStamp.Read(upload)?.Uploader.Id != caller.Id)
            return await MissingAsync(request);
        var isLate = clock.GetUtcNow() - upload.File.Modified > Soon;
        return await answer.PageAsync<PendingPage, PendingModel>(
            request, "正在处理", new PendingModel(name, upload.File.Modified, isLate), refresh: isLate ? 60 : 2);
    }

    [Function("NoticePage")]
    [Allow(Readers)]
    public async Task<IActionResult> ShowNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/notices/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name) || await settle.FindReceiptAsync(request.GetCaller(), name, cancellationToken) is not { } receipt)
            return await MissingAsync(request);
        var answered = PrivateFile.SendPage(request, receipt);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = NoticePolicy;
        return answered;
    }

    [Function("OriginalFile")]
    [Allow(Readers)]
    public async Task<IActionResult> SendOriginalAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/originals/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        var (file, status, reason) = await send.RunAsync(request, request.GetCaller(), name, cancellationToken);
        return file ?? await answer.ProblemAsync(request, status, reason);
    }

    private Task<IActionResult> MissingAsync(HttpRequest request) =>
        answer.ProblemAsync(request, StatusCodes.Status404NotFound, NoReceipt);
}
