using Compiler.Backend.Desk;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Http.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Pages;

/// <summary><c>GET /desk</c> for readers and supervisors: a year at a glance, with <c>year</c> and <c>place</c>.</summary>
internal sealed class OverviewView(Overview overview, PageAnswer answer)
{
    public async Task<IActionResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.ReadOnPage(request, request.Query["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        if (!DeskParameters.TryReadYear(request, out var year, out var reason))
            return await answer.ProblemAsync(request, StatusCodes.Status400BadRequest, reason);
        var scope = request.GetCaller().Scope;
        var view = await overview.RunAsync(year, place.Adcode, scope, cancellationToken);
        return await answer.PageAsync<OverviewPage, OverviewModel>(
            request, "总览", new OverviewModel(view, PlaceOption.For(scope, place.Adcode)));
    }
}
