using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Http.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages.Lists;

/// <summary>
/// <c>GET /desk/reports</c>: the bodies of a place and year with the state of their reports; parameters as the API has them.
/// </summary>
internal sealed class ReportListPages(DeskList list, PageAnswer answer)
{
    [Function("ReportListPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/reports")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.ReadOnPage(request, request.Query["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        if (!DeskParameters.TryRead(request, place.Adcode, out var query, out var reason))
            return await answer.ProblemAsync(request, StatusCodes.Status400BadRequest, reason);
        var scope = request.GetCaller().Scope;
        var page = await list.RunAsync(query, scope, cancellationToken);
        return await answer.PageAsync<ReportListPage, ReportListModel>(
            request, "报告", new ReportListModel(query, page, PlaceOption.For(scope, place.Adcode)));
    }
}
