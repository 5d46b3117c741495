using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http.Desk;

/// <summary>
/// <c>GET /api/overview?year=2024&amp;place=130000</c>: a year at a glance. <c>GET /api/reports?year=2024&amp;place=130600</c>: its bodies,
/// 50 on a <c>page</c>, by <c>state</c>, <c>kind</c> and words of place or name (<c>q</c>), or only those that are overdue
/// (<c>overdue=true</c>); or reports of unknown place (<c>unplaced=true</c>). The order is <c>sort</c>.
/// </summary>
public sealed class DeskLists(DeskList list, Overview overview)
{
    [Function(nameof(Overview))]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> OverviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/overview")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        if (!DeskParameters.TryReadYear(request, out var year, out var trouble))
            return Problem.Create(StatusCodes.Status400BadRequest, trouble);
        return PrivateJson.SendInWords(
            request, await overview.RunAsync(year, place.Adcode, request.GetCaller().Scope, cancellationToken));
    }

    [Function("ListReports")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        if (!DeskParameters.TryRead(request, place.Adcode, out var query, out var trouble))
            return Problem.Create(StatusCodes.Status400BadRequest, trouble);
        var page = await list.RunAsync(query, request.GetCaller().Scope, cancellationToken);
        return PrivateJson.SendInWords(
            request,
            new
            {
                page.Year,
                page.Place,
                page.Counts,
                page.Matches,
                page.Page,
                page.Pages,
                Rows = page.Rows.Select(row => Describe(row, page.Today)),
                page.Modified,
                page.Unreadable,
            });
    }

    private static object Describe(DeskRow row, DateOnly today) => new
    {
        row.Adcode,
        row.Place,
        row.Body,
        row.Kind,
        row.IsCompilation,
        row.IsRegistered,
        row.State,
        row.Deadline,
        IsOverdue = row.IsOverdue(today),
        row.IsOnTime,
        Report = Describe(row.Report),
        Waiting = Describe(row.Waiting),
    };

    private static object? Describe(ListedReport? report) => report is null ? null : new
    {
        report.Upload,
        report.Sha256,
        report.Received,
        report.Published,
        report.Year,
        report.Standing,
        report.Verdict,
        report.Uploader,
        report.Errors,
        report.Warnings,
        report.MissingCells,
        report.Cause,
        report.Candidates,
    };
}
