using System.Security.Cryptography;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages.Lists;

/// <summary>
/// <c>GET /desk/bodies</c>: the register of a place; below it the same as CSV, and who must report until when. <c>POST /desk/bodies</c>
/// says what a file would change; sent once more with its <c>hash</c>, the same file is imported: nothing is kept in between.
/// </summary>
internal sealed class BodyPages(IBodyRegisterSource register, ExportBodies export, ListDue due, ImportBodies import, PageAnswer answer)
{
    [Function("BodyListPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/bodies")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.ReadOnPage(request, request.Query["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        var caller = request.GetCaller();
        var within = new AccessScope([place.Adcode]);
        var words = SearchText.Words(request.Text());
        var bodies = (await register.GetAsync(cancellationToken)).Bodies
            .Where(body => within.Covers(body.Adcode)
                && SearchText.Has($"{PlaceOption.NameOf(body.Adcode)}{string.Join('\n', body.Names)}", words)).ToList();
        return await answer.PageAsync<BodyListPage, BodyListModel>(
            request,
            "应报机关",
            new BodyListModel(
                place.Adcode, request.Text(), Paged.Of(bodies, request.Page()),
                PlaceOption.For(caller.Scope, place.Adcode), caller.Is(AccessRoles.Supervisor)));
    }

    [Function("RegisterFileOfPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public Task<IActionResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/bodies/bodies.csv")] HttpRequest request,
        CancellationToken cancellationToken) =>
        SendAsync(request, "bodies.csv", async place => RegisterFile.WriteCsv((await export.RunAsync(place, cancellationToken)).Bodies));

    [Function("DueFileOfPage")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public Task<IActionResult> DownloadDueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/bodies/due.csv")] HttpRequest request,
        CancellationToken cancellationToken) =>
        SendAsync(request, "due.csv", place => due.RunAsync(null, place, isOpenOnly: true, cancellationToken));

    [Function("ImportBodiesOnPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/bodies")] HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var place = RequestedPlace.ReadOnPage(request, form["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        if (form.Files["file"] is not { Length: > 0 } file)
            return await answer.ProblemAsync(request, StatusCodes.Status400BadRequest, "没有收到名单文件，请返回选择文件后重新提交。");
        if (file.Length > RegisterFile.MaxBytes)
            return await answer.ProblemAsync(request, StatusCodes.Status413PayloadTooLarge, "名单文件过大，请分省导入。");
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var tried = form["hash"].ToString();
        var outcome = await import.RunAsync(request.GetCaller(), content, place.Part, isDryRun: tried != hash, cancellationToken);
        var isOther = tried.Length > 0 && tried != hash;
        return await answer.PageAsync<ImportPage, ImportModel>(
            request,
            "导入应报机关名单",
            new ImportModel(place.Adcode, file.FileName, hash, outcome, isOther),
            outcome.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> SendAsync(HttpRequest request, string name, Func<string?, Task<byte[]>> write)
    {
        var place = RequestedPlace.ReadOnPage(request, request.Query["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        return PrivateFile.Send(request, new FileContent(ReadOutcome.Read, await write(place.Part)), MediaType.ForFile(name), name);
    }
}
