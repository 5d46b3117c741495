using System.Net.Mime;
using System.Text.Json;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/receipts/{name}</c>: the receipt of the upload with this name; 404 until there is one. A browser (or
/// <c>?format=html</c>) gets the page, everybody else (or <c>?format=json</c>) the JSON. An agency sees its own receipts, a machine those
/// of what it has uploaded, the others those of their places.
/// </summary>
public sealed class GetReceipt(UploadStores stores)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    [Function(nameof(GetReceipt))]
    [Allow(AccessRoles.Agency | AccessRoles.Uploader | AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/receipts/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址末尾写明所报送文件的名称。");
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var content = await stores.Receipts.ReadAsync(UploadNames.Receipt(name), MaxBytes, cancellationToken);
        if (content.Outcome != ReadOutcome.Read)
            return Missing();
        var receipt = Parse(content);
        if (!IsFor(request.GetCaller(), receipt))
            return Missing();
        if (!WantsPage(request))
            return PrivateFile.Send(request, content, MediaType.ForFile("receipt.json"), "receipt.json");
        return receipt is null ? Missing() : PrivateFile.SendPage(request, receipt);
    }

    private static bool WantsPage(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "html" => true,
        "json" => false,
        _ => request.GetTypedHeaders().Accept.Any(accepted =>
            accepted.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)),
    };

    // A caller of one place learns nothing about receipts of another one, not even whether there are any.
    private static bool IsFor(Caller caller, Receipt? receipt) =>
        (caller.Scope.IsNational && caller.Is(AccessRoles.Reader | AccessRoles.Supervisor))
        || (receipt is not null && caller.MayRead(receipt));

    // Null if it is damaged.
    private static Receipt? Parse(FileContent content)
    {
        try
        {
            return ReceiptJson.Read(content.Bytes);
        }
        catch (Exception damage) when (damage is JsonException or FormatException)
        {
            return null;
        }
    }

    private static IActionResult Missing() =>
        Problem.NotFound("没有该文件的回执：文件尚未处理完毕，或者没有报送过。请稍候再查，或者核对文件名。");
}
