using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/reports/{name}</c>: the file that was uploaded under this name, to be saved. Whoever may read its receipt may read it.
/// </summary>
internal sealed class DownloadReport(SendOriginal send)
{
    [Function(nameof(DownloadReport))]
    [Allow(AccessRoles.Agency | AccessRoles.Uploader | AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{*name}")] HttpRequest request,
        string? name,
        CancellationToken cancellationToken)
    {
        var (file, status, reason) = await send.RunAsync(request, request.GetCaller(), name, cancellationToken);
        return file ?? Problem.Create(status, reason);
    }
}
