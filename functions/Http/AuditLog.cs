using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/audit?place=130000&amp;limit=100</c>: the audit trail of a province, the newest entries first; without a place, what is
/// about no single province, for whoever has the whole country.
/// </summary>
public sealed class AuditLog(IAuditTrail trail)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    [Function(nameof(AuditLog))]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        if (!place.Adcode.EndsWith("0000", StringComparison.Ordinal))
            return Problem.OutOfScope();
        var limit = int.TryParse(request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 1, MaxLimit)
            : DefaultLimit;
        return PrivateJson.Send(request, await trail.ListAsync(place.Adcode, cancellationToken).Take(limit).ToListAsync(cancellationToken));
    }
}
