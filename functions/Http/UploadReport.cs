using Compiler.Backend.Access;
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
internal sealed class UploadReport(TakeUpload take)
{
    [Function(nameof(UploadReport))]
    [Allow(AccessRoles.Agency | AccessRoles.Uploader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/reports/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        var body = await UploadBody.ReadAsync(request, take.MaxBytes, cancellationToken);
        var taken = await take.RunAsync(request.GetCaller(), name, body, cancellationToken);
        if (taken.Name is not { } stored)
            return Problem.Create(taken.Status, taken.Reason);
        var receipt = $"/api/receipts/{string.Join('/', stored.Split('/').Select(Uri.EscapeDataString))}";
        return new AcceptedResult(receipt, new { name = stored, receipt });
    }
}
