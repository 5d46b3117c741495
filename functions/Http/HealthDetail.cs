using Compiler.Backend.Access;
using Compiler.Backend.Operations;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary><c>GET /api/health/detail</c>: what waits and what is broken, by name. It is for readers of the whole country.</summary>
public sealed class HealthDetail(InspectBackend inspect)
{
    [Function(nameof(HealthDetail))]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/detail")] HttpRequest request, CancellationToken cancellationToken) =>
        request.GetCaller().Scope.IsNational
            ? new JsonResult(await inspect.RunAsync(cancellationToken))
            : Problem.OutOfScope();
}
