using Compiler.Backend.Access;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Access;

/// <summary>Records the operator's orders, which are about no single province.</summary>
/// <param name="trail">The audit trail.</param>
/// <param name="clock">When.</param>
public sealed class OrderTrail(IAuditTrail trail, TimeProvider clock)
{
    /// <summary>Adds an order.</summary>
    public Task AddAsync(HttpRequest request, string what, string subject, CancellationToken cancellationToken) => trail.AddAsync(
        new AuditEntry(clock.GetUtcNow(), AccessScope.Nation, request.GetCaller().IdAndName, what, subject), cancellationToken);
}
