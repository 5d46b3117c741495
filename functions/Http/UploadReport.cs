using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>PUT /api/reports/{name}</c>: stores the body of the request as an upload. A name <c>{adcode}/{year}/…</c> gives place
/// and year; with a link, the upload gets a folder of its body, and under a name that is taken one more. The answer has its name and the
/// address of the future receipt.
/// </summary>
public sealed class UploadReport(StoreUpload store, IntakeOptions options)
{
    [Function(nameof(UploadReport))]
    [Allow(AccessRoles.Agency | AccessRoles.Uploader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/reports/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (name is null || !UploadNames.IsUsable(name) || name.Length > UploadNames.MaxLength)
            return Problem.Create(StatusCodes.Status400BadRequest, "文件名无法使用：请在地址末尾写明文件名；不得含有“.”或“..”目录、反斜杠或控制字符，且不超过 1000 个字符。");
        var body = await UploadBody.ReadAsync(request, options.MaxFileBytes, cancellationToken);
        if (body.Trouble != UploadError.None)
            return Refusal(body.Trouble);
        var outcome = await store.RunAsync(request.GetCaller(), name, body.Content, cancellationToken);
        if (outcome.Name is not { } stored)
        {
            return outcome.IsOutOfScope
                ? Problem.OutOfScope()
                : Problem.Create(StatusCodes.Status409Conflict, "同一文件已由他人以同一名称报送；名称过长的，请改用较短的文件名。");
        }

        var receipt = $"/api/receipts/{string.Join('/', stored.Split('/').Select(Uri.EscapeDataString))}";
        return new AcceptedResult(receipt, new { name = stored, receipt });
    }

    private IActionResult Refusal(UploadError trouble) => trouble switch
    {
        UploadError.TooLarge => Problem.Create(
            StatusCodes.Status413PayloadTooLarge,
            FormattableString.Invariant($"文件超过单个文件 {options.MaxFileBytes / 1048576m:0.#} MB 的上限。请只报送年度报告正文，不附图片和附件。")),
        UploadError.UnknownEncoding => Problem.Create(
            StatusCodes.Status415UnsupportedMediaType, "无法还原所用的压缩方式（Content-Encoding）。请不压缩，或者使用 gzip、br、deflate。"),
        _ => Problem.Create(StatusCodes.Status400BadRequest, "报送的内容不完整：压缩内容已损坏，或者表单中没有文件。请重新报送。"),
    };
}
