using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Backend.Granting;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>POST /api/links?place=130600&amp;days=180</c>: makes the links of the bodies of a place that have none, or of one with <c>body=</c>,
/// and answers with their secrets, which are not kept. <c>GET /api/links?place=130600</c>: the links.
/// <c>DELETE /api/links/{id}</c>: revokes one.
/// </summary>
public sealed class Links(GrantAccess access)
{
    private const int DefaultDays = 180;

    [Function("MakeLinks")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/links")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        var days = int.TryParse(request.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : DefaultDays;
        if (days is < 1 or > GrantAccess.MaxDays)
            return Problem.Create(StatusCodes.Status400BadRequest, $"有效天数应为1至{GrantAccess.MaxDays}。");
        var body = request.Query["body"].ToString() is { Length: > 0 } name ? name : null;
        var made = await access.MakeLinksAsync(request.GetCaller(), place.Adcode, body, days, cancellationToken);
        return made.IsEmpty && body is not null
            ? Problem.NotFound("该地区的应报机关名单中没有这个机关。")
            : PrivateJson.Send(request, made.Select(link => new { link = Describe(link.Grant), secret = link.Secret }));
    }

    [Function("ListLinks")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/links")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        return place.Refusal
            ?? PrivateJson.Send(request, (await access.ListAsync(GrantKind.Link, place.Adcode, cancellationToken)).Select(Describe));
    }

    [Function("RevokeLink")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/links/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Secret.IsId(GrantKind.Link, id) && await access.RevokeAsync(request.GetCaller(), GrantKind.Link, id, cancellationToken)
            ? new NoContentResult()
            : Problem.NotFound("没有这个报送链接。");

    private static object Describe(Grant link) => new
    {
        id = link.Id,
        body = link.Name,
        adcode = link.Places[0],
        isCompilation = link.IsCompilation,
        expires = link.Expires,
        revoked = link.Revoked,
        by = link.By,
        since = link.Since,
    };
}
