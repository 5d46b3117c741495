using Compiler.Backend.Intake.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>PUT /api/reports/{name}</c>: stores the body of the request as an upload. A name <c>{adcode}/{year}/…</c> gives place
/// and year. The answer contains the address of the future receipt.
/// </summary>
public sealed class UploadReport(UploadStores stores, IntakeOptions options)
{
    [Function(nameof(UploadReport))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "reports/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (name is null || !UploadNames.IsUsable(name) || name.Length > 1000)
            return Problem.Create(StatusCodes.Status400BadRequest, "文件名无法使用：请在地址末尾写明文件名；不得含有“.”或“..”目录、反斜杠或控制字符，且不超过 1000 个字符。");
        var body = await UploadBody.ReadAsync(request, options.MaxFileBytes, cancellationToken);
        if (body.Trouble != UploadError.None)
            return Refusal(body.Trouble);
        await stores.Uploads.WriteAsync(name, body.Content, cancellationToken);
        var receipt = $"/api/receipts/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";
        return new AcceptedResult(receipt, new { name, receipt });
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
