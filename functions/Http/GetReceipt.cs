using Compiler.Jobs;
using Compiler.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary><c>GET /api/receipts/{name}</c>: the receipt of the upload of this name; 404 until there is one.</summary>
public sealed class GetReceipt(UploadStores stores)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    [Function(nameof(GetReceipt))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "receipts/{*name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var content = await stores.Receipts.ReadAsync(UploadNames.Receipt(name), MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read
            ? new FileContentResult(content.Bytes.ToArray(), "application/json; charset=utf-8")
            : new NotFoundResult();
    }
}
