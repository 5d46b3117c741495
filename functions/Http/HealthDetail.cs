using Compiler.Backend.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary><c>GET /api/health/detail</c>: what waits and what is broken, by name. It needs the functions' key.</summary>
public sealed class HealthDetail(InspectBackend inspect)
{
    [Function(nameof(HealthDetail))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "health/detail")] HttpRequest request, CancellationToken cancellationToken) =>
        new JsonResult(await inspect.RunAsync(cancellationToken));
}
