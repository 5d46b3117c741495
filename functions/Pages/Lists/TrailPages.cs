using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Operations;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages.Lists;

/// <summary>
/// <c>GET /desk/audit</c>: the audit trail of a province, or of what is about no single one. <c>GET /desk/health</c>: what waits and
/// what is broken, as far as it concerns the caller.
/// </summary>
internal sealed class TrailPages(IAuditTrail trail, InspectBackend inspect, PageAnswer answer)
{
    // Entries of earlier pages are read and passed over.
    private const int MaxPage = 200;
    private const int PageSize = 50;

    [Function("AuditPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowTrailAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/audit")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var scope = request.GetCaller().Scope;
        var given = request.Query["place"].ToString();
        var places = ProvincesOf(scope);
        var chosen = given.Length > 0 ? given : places is [var first, ..] ? first.Code : null;
        if (chosen is not null && !places.Any(place => place.Code == chosen))
            return await answer.ProblemAsync(request, StatusCodes.Status403Forbidden, "该地区不在您的管理范围内，或者不是省级行政区。");
        var page = Math.Min(request.Page(), MaxPage);
        var entries = chosen is null
            ? []
            : await trail.ListAsync(chosen, cancellationToken)
                .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return await answer.PageAsync<AuditPage, AuditModel>(
            request,
            "操作记录",
            new AuditModel(chosen, places, [.. entries.Take(PageSize)], page, entries.Count > PageSize && page < MaxPage));
    }

    [Function("HealthPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowHealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/health")] HttpRequest request,
        CancellationToken cancellationToken) =>
        await answer.PageAsync<HealthPage, HealthModel>(
            request, "系统运行", HealthModel.For(await inspect.RunAsync(cancellationToken), request.GetCaller().Scope));

    private static ImmutableArray<PlaceOption> ProvincesOf(AccessScope scope) =>
    [
        .. Gazetteer.Current.Provinces.Select(province => province.Code).Prepend(AccessScope.Nation).Where(scope.Covers)
            .Select(code => new PlaceOption(code, PlaceOption.NameOf(code))),
    ];
}
