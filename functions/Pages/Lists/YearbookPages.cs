using Compiler.Backend.Access;
using Compiler.Backend.Publishing;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages.Lists;

/// <summary>
/// <c>GET /desk/yearbooks</c>: the volumes of the caller's places and of those above. <c>GET /desk/yearbooks/{year}/{adcode}</c>: the
/// revisions of one, and with <c>from</c> and <c>to</c> the totals in which two differ. Below it are the files.
/// </summary>
internal sealed class YearbookPages(IEditionLedger editions, EditionHistory history, YearbookDownload download, PageAnswer answer)
{
    private const string Volume = "desk/yearbooks/{year:int}/{adcode}";

    [Function("YearbookListPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/yearbooks")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var scope = request.GetCaller().Scope;
        var volumes = await editions.ListAsync(cancellationToken)
            .Where(volume => scope.Touches(volume.Adcode)).ToListAsync(cancellationToken);
        var year = ListParameters.Number(request.Query["year"]);
        var shown = volumes.Where(volume => year is null || volume.Year == year)
            .OrderByDescending(volume => volume.Year).ThenBy(volume => volume.Adcode, StringComparer.Ordinal).ToList();
        return await answer.PageAsync<YearbookListPage, YearbookListModel>(
            request,
            "年鉴",
            new YearbookListModel(
                year, [.. volumes.Select(volume => volume.Year).Distinct().OrderDescending()], Paged.Of(shown, request.Page())));
    }

    [Function("VolumePage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Volume)] HttpRequest request,
        int year,
        string adcode,
        CancellationToken cancellationToken)
    {
        if (!request.GetCaller().Scope.Touches(adcode))
            return await OutOfScopeAsync(request);
        if (await editions.FindAsync(year, adcode, cancellationToken) is not { } newest)
            return await MissingAsync(request);
        var log = newest is { IsPublished: true, IsWithdrawn: false }
            ? await history.FindAsync(year, adcode, newest.Revision, cancellationToken)
            : null;
        var before = ListParameters.Number(request.Query["from"]);
        var after = ListParameters.Number(request.Query["to"]);
        var difference = before is { } one && after is { } other
            ? await CompareAsync(year, adcode, one, other, cancellationToken)
            : null;
        return await answer.PageAsync<VolumePage, VolumeModel>(
            request, $"{PlaceOption.NameOf(adcode)} {year} 年度年鉴", new VolumeModel(newest, [.. log?.Revisions.Reverse() ?? []], difference));
    }

    [Function("YearbookFileOfPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Volume + "/{revision}/{file}")] HttpRequest request,
        int year,
        string adcode,
        string revision,
        string file,
        CancellationToken cancellationToken)
    {
        if (!request.GetCaller().Scope.Touches(adcode))
            return await OutOfScopeAsync(request);
        return await download.TrySendAsync(request, EditionFile.Find(year, adcode, revision, file), cancellationToken)
            ?? await MissingAsync(request);
    }

    private async Task<RevisionDifference> CompareAsync(
        int year, string adcode, int before, int after, CancellationToken cancellationToken)
    {
        var old = await history.FindAsync(year, adcode, before, cancellationToken);
        var now = old is null ? null : await history.FindAsync(year, adcode, after, cancellationToken);
        return new RevisionDifference(before, after, old is null || now is null ? null : EditionHistory.Compare(old, now));
    }

    private Task<IActionResult> OutOfScopeAsync(HttpRequest request) =>
        answer.ProblemAsync(request, StatusCodes.Status403Forbidden, "该地区不在您的管理范围内。");

    private Task<IActionResult> MissingAsync(HttpRequest request) =>
        answer.ProblemAsync(request, StatusCodes.Status404NotFound, "没有这一版年鉴或者这个文件。请在年鉴目录中查看已出版的版次和文件。");
}
