using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Access;

/// <summary>
/// Limits of this instance: failed sign-ins of an address and of all together, and the requests of each link. Secrets cannot be guessed
/// with any number of attempts; the limits keep attempts from costing look-ups.
/// </summary>
internal sealed class RequestLimits : IDisposable
{
    /// <summary>Failed sign-ins of one address in a minute.</summary>
    public const int FailuresOfAddress = 20;

    /// <summary>Failed sign-ins of all addresses in a minute.</summary>
    public const int FailuresOfAll = 300;

    /// <summary>Requests with one link in a minute.</summary>
    public const int RequestsOfLink = 120;

    private readonly PartitionedRateLimiter<string> failures = PerMinute(FailuresOfAddress);
    private readonly PartitionedRateLimiter<string> allFailures = PerMinute(FailuresOfAll);
    private readonly PartitionedRateLimiter<string> links = PerMinute(RequestsOfLink);

    /// <summary>
    /// Where a request comes from: the last hop in <c>X-Forwarded-For</c>, which the platform has added; earlier ones are the caller's own
    /// words. The worker takes that hop out of the header, and then it is the address of the connection.
    /// </summary>
    public static string AddressOf(HttpRequest request)
    {
        var hop = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return hop.Length is > 0 and <= 64 && !request.Headers.ContainsKey("X-Original-For")
            ? WithoutPort(hop)
            : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
    }

    /// <summary>
    /// Whether an address has failed so seldom that it may try once more. Where all together have failed too often, only addresses that
    /// have not failed at all may.
    /// </summary>
    public bool MayTry(string address) =>
        Has(failures, address)
        && (Has(allFailures, "") || failures.GetStatistics(address)?.CurrentAvailablePermits == FailuresOfAddress);

    /// <summary>Counts a failure.</summary>
    public void CountFailure(string address)
    {
        using var own = failures.AttemptAcquire(address);
        using var all = allFailures.AttemptAcquire("");
    }

    /// <summary>Whether a link may be used once more.</summary>
    public bool MayUse(string link)
    {
        using var lease = links.AttemptAcquire(link);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        failures.Dispose();
        allFailures.Dispose();
        links.Dispose();
    }

    private static bool Has(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key, permitCount: 0);
        return lease.IsAcquired;
    }

    // IPv4 with a port has one colon; IPv6 with a port has brackets.
    private static string WithoutPort(string address) =>
        address.StartsWith('[') ? address[1..].Split(']')[0]
        : address.Count(c => c == ':') == 1 ? address.Split(':')[0]
        : address;

    // Limiters of keys that nobody uses any more are removed by the library. A bucket of tokens would not do: it never is quite empty.
    private static PartitionedRateLimiter<string> PerMinute(int count) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = count, Window = TimeSpan.FromMinutes(1) }),
        StringComparer.Ordinal);
}
