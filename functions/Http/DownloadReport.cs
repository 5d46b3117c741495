using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/reports/{name}</c>: the file that was uploaded under this name, to be saved. Whoever may read its receipt may read it.
/// </summary>
public sealed class DownloadReport(UploadStores stores, SettleReport settle, IntakeOptions options)
{
    [Function(nameof(DownloadReport))]
    [Allow(AccessRoles.Agency | AccessRoles.Uploader | AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name) || await settle.FindReceiptAsync(request.GetCaller(), name, cancellationToken) is null)
            return Missing();
        var upload = await stores.Uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken);
        return upload.Content.Outcome switch
        {
            ReadOutcome.Read => PrivateFile.SendUpload(request, upload.Content, name[(name.LastIndexOf('/') + 1)..]),
            ReadOutcome.TooLarge => Problem.Create(StatusCodes.Status413PayloadTooLarge, "文件超过可以读取的上限，不能由此下载，请与系统管理员联系。"),
            ReadOutcome.NotFound => Missing(),
            _ => Problem.Create(StatusCodes.Status503ServiceUnavailable, "文件暂时不能读取，请稍后再试。"),
        };
    }

    private static IActionResult Missing() => Problem.NotFound("没有这份文件：文件尚未处理完毕，或者没有报送过。请稍候再查，或者核对文件名。");
}
