using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Compiler.Yearbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/yearbooks/{year}/{adcode}/{revision}/{file}</c>: redirects to a short-lived link, or sends the file itself if
/// storage signs no links.
/// </summary>
public sealed class DownloadYearbook(YearbookDownload download)
{
    /// <param name="request">The request.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="adcode">Six-digit code; <c>100000</c> for the nation.</param>
    /// <param name="revision"><c>r1</c>, <c>r2</c> …, or <c>latest</c>.</param>
    /// <param name="file">One of <see cref="YearbookFiles"/>.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    [Function(nameof(DownloadYearbook))]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/yearbooks/{year:int}/{adcode}/{revision}/{file}")] HttpRequest request,
        int year,
        string adcode,
        string revision,
        string file,
        CancellationToken cancellationToken)
    {
        if (!request.GetCaller().Scope.Touches(adcode))
            return Problem.OutOfScope();
        return await download.TrySendAsync(request, EditionFile.Find(year, adcode, revision, file), cancellationToken)
            ?? Problem.NotFound("没有这一版年鉴或者这个文件。请在年鉴目录（/api/yearbooks）中查看已出版的版次和文件。");
    }
}
