using Compiler.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>PUT /api/reports/{name}</c>: puts the body of the request where uploads go. A name <c>{adcode}/{year}/…</c> says place
/// and year. The answer names the receipt that will come.
/// </summary>
public sealed class UploadReport(UploadStores stores, IntakeOptions options)
{
    [Function(nameof(UploadReport))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "reports/{*name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        if (!UploadNames.IsUsable(name) || name.Length > 1000)
            return Refusal(StatusCodes.Status400BadRequest, "文件名无法使用：不得含有“.”或“..”目录、反斜杠或控制字符，且不超过 1000 个字符。");
        if (request.ContentLength > options.MaxFileBytes)
            return TooLarge();
        using var body = new MemoryStream();
        var isWhole = await BoundedCopy.TryAsync(request.Body, body, options.MaxFileBytes, cancellationToken);
        if (!isWhole)
            return TooLarge();
        await stores.Uploads.WriteAsync(name, body.GetBuffer().AsMemory(0, (int)body.Length), cancellationToken);
        var receipt = $"/api/receipts/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";
        return new AcceptedResult(receipt, new { name, receipt });
    }

    private ObjectResult TooLarge() => Refusal(
        StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"文件超过单个文件 {options.MaxFileBytes / 1048576m:0.#} MB 的上限。请只报送年度报告正文，不附图片和附件。"));

    private static ObjectResult Refusal(int status, string message) => new(new { message }) { StatusCode = status };
}
