using Compiler.Backend.Access;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/health</c>: whether storage answers, and when the timers run. It needs no key and reveals no data;
/// with <c>?detail</c> it leads to <see cref="HealthDetail"/>.
/// </summary>
public sealed class Health(IEditionLedger editions, IConfiguration configuration)
{
    [Function(nameof(Health))]
    [Allow(AccessRoles.None)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        // A function has one policy; the detail is not for everybody.
        if (request.Query.ContainsKey("detail"))
            return new RedirectResult($"/api/health/detail{request.QueryString}", permanent: false, preserveMethod: true);
        var isReachable = await IsReachableAsync(cancellationToken);
        var schedules = new
        {
            rollup = configuration[Settings.RollupSchedule],
            yearbooks = configuration[Settings.YearbookSchedule],
            annual = configuration[Settings.AnnualSchedule],
        };
        return new JsonResult(new { status = isReachable ? "healthy" : "unhealthy", storage = isReachable, schedules })
        {
            StatusCode = isReachable ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }

    private async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await editions.FindAsync(1, "000000", cancellationToken);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }
}
