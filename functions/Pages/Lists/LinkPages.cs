using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Granting;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Compiler.Functions.Pages.Lists;

/// <summary>
/// <c>GET /desk/links</c>: the links of a place. <c>POST /desk/links</c> makes links, and answers at once with their secrets, which are not
/// kept: as a page, or as a list to send (<c>answer=csv</c>). <c>POST /desk/links/revoke</c> revokes one.
/// </summary>
internal sealed class LinkPages(GrantAccess access, PageAnswer answer, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly string[] Header = ["行政区划代码", "行政区划", "机关", "报送链接", "有效期至"];

    [Function("LinkListPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/links")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.ReadOnPage(request, request.Query["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        var words = SearchText.Words(request.Text());
        var links = (await access.ListAsync(GrantKind.Link, place.Adcode, cancellationToken))
            .Where(link => SearchText.Has(PlaceOption.NameOf(link.Places[0]) + link.Name, words)).ToList();
        return await answer.PageAsync<LinkListPage, LinkListModel>(
            request,
            "报送链接",
            new LinkListModel(
                place.Adcode, request.Text(), Paged.Of(links, request.Page()),
                PlaceOption.For(request.GetCaller().Scope, place.Adcode), clock.GetUtcNow(), GrantAccess.MaxDays));
    }

    [Function("MakeLinksOnPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/links")] HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var place = RequestedPlace.ReadOnPage(request, form["place"]);
        if (place.Trouble is { } trouble)
            return await answer.ProblemAsync(request, trouble);
        if (ListParameters.Number(form["days"]) is not { } days || days > GrantAccess.MaxDays)
            return await answer.ProblemAsync(request, StatusCodes.Status400BadRequest, $"有效天数应为1至{GrantAccess.MaxDays}。");
        var body = form["body"].ToString().Trim() is { Length: > 0 } name ? name : null;
        var made = await access.MakeLinksAsync(request.GetCaller(), place.Adcode, body, days, cancellationToken);
        if (made.IsEmpty && body is not null)
            return await answer.ProblemAsync(request, StatusCodes.Status404NotFound, "该地区的应报机关名单中没有这个机关。请填写名单中的全称。");
        var model = new NewLinksModel(place.Adcode, Origin(request), made);
        return form["answer"] == "csv"
            ? PrivateFile.Send(
                request, new FileContent(ReadOutcome.Read, Write(model)), MediaType.ForFile(".csv"), $"links-{place.Adcode}.csv")
            : await answer.PageAsync<NewLinksPage, NewLinksModel>(request, "新制发的报送链接", model);
    }

    [Function("RevokeLinkOnPage")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/links/revoke")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var id = form["id"].ToString();
        return Secret.IsId(GrantKind.Link, id) && await access.RevokeAsync(request.GetCaller(), GrantKind.Link, id, cancellationToken)
            ? new SeeOther(PageAddress.Of("/desk/links", ("place", form["place"])))
            : await answer.ProblemAsync(request, StatusCodes.Status404NotFound, "没有这个报送链接。");
    }

    private static byte[] Write(NewLinksModel made) => RegisterFile.WriteCsv(
        Header,
        made.Links.Select(link => (IReadOnlyList<string>)
        [
            link.Grant.Places[0], PlaceOption.NameOf(link.Grant.Places[0]), link.Grant.Name, made.AddressOf(link),
            Words.Day(link.Grant.Expires),
        ]));

    // TLS ends before the worker.
    private string Origin(HttpRequest request) =>
        $"{(environment.IsDevelopment() ? request.Scheme : Uri.UriSchemeHttps)}://{request.Host}";
}
