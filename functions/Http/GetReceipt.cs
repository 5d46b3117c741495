using System.Net.Mime;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/receipts/{name}</c>: the receipt of the upload with this name; 404 until there is one. A browser (or
/// <c>?format=html</c>) gets the page, everybody else (or <c>?format=json</c>) the JSON.
/// </summary>
public sealed class GetReceipt(UploadStores stores)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    [Function(nameof(GetReceipt))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "receipts/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址末尾写明所报送文件的名称。");
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var (content, savedAs) = WantsPage(request)
            ? (await UploadPage.ReadAsync(stores.Receipts, name, cancellationToken), "receipt.html")
            : (await stores.Receipts.ReadAsync(UploadNames.Receipt(name), MaxBytes, cancellationToken), "receipt.json");
        return content.Outcome == ReadOutcome.Read
            ? PrivateFile.Send(request, content, MediaType.ForFile(savedAs), savedAs)
            : Problem.NotFound("没有该文件的回执：文件尚未处理完毕，或者没有报送过。请稍候再查，或者核对文件名。");
    }

    private static bool WantsPage(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "html" => true,
        "json" => false,
        _ => request.GetTypedHeaders().Accept.Any(accepted =>
            accepted.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)),
    };
}
