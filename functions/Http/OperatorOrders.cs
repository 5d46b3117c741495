using Compiler.Backend.Operations;
using Compiler.Backend.Rollups;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>POST /api/rebuild</c>: has all totals computed anew. <c>POST /api/retry</c>: has what was given up tried again. Both with the master
/// key.
/// </summary>
public sealed class OperatorOrders(RebuildTotals rebuild, RetryFailures retry, OrderTrail trail)
{
    [Function("RebuildTotals")]
    public async Task<IActionResult> RebuildAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/rebuild")] HttpRequest request, CancellationToken cancellationToken)
    {
        await trail.AddAsync(request, "totals.rebuild", "", cancellationToken);
        return new AcceptedResult((string?)null, new { ordered = await rebuild.RunAsync(cancellationToken) });
    }

    [Function("RetryFailures")]
    public async Task<IActionResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/retry")] HttpRequest request, CancellationToken cancellationToken)
    {
        await trail.AddAsync(request, "failures.retry", "", cancellationToken);
        return new AcceptedResult((string?)null, new { messages = await retry.RunAsync(cancellationToken) });
    }
}
