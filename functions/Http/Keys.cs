using Compiler.Backend.Access;
using Compiler.Backend.Granting;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// The keys of machines, with the master key. <c>POST /api/keys</c> with
/// <c>{"name": …, "roles": ["uploader"], "places": ["130600"], "days": 365, "secret": …}</c>: makes one; days may be left out for no end, and
/// the secret for a new one. <c>GET /api/keys</c>: the keys. <c>DELETE /api/keys/{id}</c>: revokes one.
/// </summary>
public sealed class Keys(GrantAccess access, TimeProvider clock)
{
    private const int MaxNameLength = 100;

    [Function("MakeKey")]
    public async Task<IActionResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/keys")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } order)
        {
            return Problem.Create(
                StatusCodes.Status400BadRequest, "请以 JSON 写明 name、roles（uploader、reader、supervisor）、places（行政区划代码），days（1至3650）可不写。");
        }

        DateTimeOffset? expires = order.Days is { } days ? clock.GetUtcNow().AddDays(days) : null;
        var made = await access.MakeKeyAsync(
            request.GetCaller(), order.Name, RoleWords.Parse(order.Roles)!.Value, new AccessScope([.. order.Places]), expires, order.Secret,
            cancellationToken);
        return made is { } key
            ? PrivateJson.Send(request, new { key = Describe(key.Grant), secret = key.Secret })
            : Problem.Create(StatusCodes.Status400BadRequest, "密钥应为32至200个可见的 ASCII 字符。");
    }

    [Function("ListKeys")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/keys")] HttpRequest request, CancellationToken cancellationToken) =>
        PrivateJson.Send(request, (await access.ListAsync(GrantKind.Key, AccessScope.Nation, cancellationToken)).Select(Describe));

    [Function("RevokeKey")]
    public async Task<IActionResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "delete", Route = "api/keys/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Secret.IsId(GrantKind.Key, id) && await access.RevokeAsync(request.GetCaller(), GrantKind.Key, id, cancellationToken)
            ? new NoContentResult()
            : Problem.NotFound("没有这个密钥。");

    private static async Task<KeyOrder?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var order = await JsonBody.ReadAsync<KeyOrder>(request, cancellationToken);
        return order is { Name.Length: > 0 and <= MaxNameLength, Days: null or (>= 1 and <= 3650), Places.Count: > 0 }
            && !order.Name.Any(char.IsControl) && order.Places.All(AccessScope.IsPlace) && RoleWords.Parse(order.Roles) is not null
                ? order
                : null;
    }

    private static object Describe(Grant key) => new
    {
        id = key.Id,
        name = key.Name,
        roles = key.Roles.ToString().ToLowerInvariant().Split(", "),
        places = key.Places,
        expires = key.Expires,
        revoked = key.Revoked,
        by = key.By,
        since = key.Since,
    };

    private sealed record KeyOrder(
        string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Places, int? Days = null, string? Secret = null);
}
