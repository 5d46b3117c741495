using Compiler.Desk;
using Compiler.Desk.Layout;
using Compiler.Desk.Pages;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Pages;

/// <summary>Answers with pages of the desk.</summary>
internal sealed class PageAnswer(PageRenderer renderer)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="refresh">Seconds after which the browser asks again; null for never.</param>
    public async Task<IActionResult> PageAsync<TPage, TModel>(
        HttpRequest request, string title, TModel model, int status = StatusCodes.Status200OK, int? refresh = null)
        where TPage : PageComponent<TModel>
    {
        var session = PageSession.Of(request.HttpContext);
        var frame = new PageFrame(title, session?.Caller, request.Path, session?.FormToken ?? "") { Refresh = refresh };
        return new ContentResult
        {
            StatusCode = status,
            ContentType = Html,
            Content = await renderer.RenderAsync<TPage, TModel>(frame, model),
        };
    }

    /// <summary>A page with why there is no such page, or why what was sent is refused.</summary>
    public Task<IActionResult> ProblemAsync(HttpRequest request, int status, string sentence) =>
        PageAsync<ProblemPage, ProblemModel>(request, "不能办理", new ProblemModel(sentence), status);

    /// <summary>A page with why a request is refused.</summary>
    public Task<IActionResult> ProblemAsync(HttpRequest request, Refusal refusal) => ProblemAsync(request, refusal.Status, refusal.Detail);

    /// <summary>Writes the answer to a request that is refused: who has not signed in is asked to.</summary>
    public async Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        if (refusal.Status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Redirect($"/sign-in?return={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return;
        }

        await WriteProblemAsync(http, refusal.Status, refusal.Detail);
    }

    /// <summary>Writes a page with a problem.</summary>
    public async Task WriteProblemAsync(HttpContext http, int status, string sentence)
    {
        var page = (ContentResult)await ProblemAsync(http.Request, status, sentence);
        http.Response.StatusCode = status;
        http.Response.ContentType = Html;
        await http.Response.WriteAsync(page.Content!);
    }
}
