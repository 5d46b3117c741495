using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary><c>GET /api/receipts/{name}</c>: the receipt of the upload with this name; 404 until there is one.</summary>
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
        var content = await stores.Receipts.ReadAsync(UploadNames.Receipt(name), MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read
            ? PrivateFile.Send(request, content, MediaType.ForFile("receipt.json"), "receipt.json")
            : Problem.NotFound("没有该文件的回执：文件尚未处理完毕，或者没有报送过。请稍候再查，或者核对文件名。");
    }
}
