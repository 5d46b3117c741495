using Compiler.Backend.Access;
using Compiler.Desk.Pages;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

/// <summary>
/// <c>GET /sign-in</c> and <c>GET /link#SECRET</c>: the ways to sign in. What follows <c>#</c> never leaves the browser by itself: a script
/// of the page puts it into the form, so that no log, no history of a proxy and no other site sees it. <c>POST /sign-in</c> verifies it and
/// sets the cookie; <c>POST /sign-out</c> takes it back.
/// </summary>
internal sealed class SignInPages(SignIn signIn, SessionCookie cookie, DirectorySignIn directory, PageAnswer answer)
{
    private const int MaxLength = 4000;

    [Function("SignInPage")]
    [Allow(AccessRoles.None)]
    public Task<IActionResult> ShowAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        AskAsync(request, ReturnPath.Of(request.Query["return"]));

    [Function("LinkPage")]
    [Allow(AccessRoles.None)]
    public Task<IActionResult> ShowLinkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "link")] HttpRequest request) =>
        AskAsync(request, ReturnPath.Of(null));

    [Function("SignIn")]
    [Allow(AccessRoles.None)]
    public async Task<IActionResult> SignInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request, CancellationToken cancellationToken)
    {
        var form = request.HasFormContentType && request.ContentLength <= MaxLength
            ? await request.ReadFormAsync(cancellationToken)
            : FormCollection.Empty;
        var path = ReturnPath.Of(form["return"]);
        CredentialKind? kind = form["kind"].ToString() switch
        {
            "link" => CredentialKind.Link,
            "key" => CredentialKind.Key,
            "developer" => CredentialKind.Developer,
            _ => null,
        };
        if (kind is null)
            return await AskAsync(request, path, Refusal.Unknown);
        // A link may be pasted whole.
        var text = form["text"].ToString().Trim();
        var credential = new Credential(kind.Value, text[(text.LastIndexOf('#') + 1)..]);
        var (caller, refusal) = await signIn.RunAsync(credential, RequestLimits.AddressOf(request), cancellationToken);
        if (caller is null)
            return await AskAsync(request, path, refusal);
        if (!caller.Is(AccessRoles.Agency | AccessRoles.Reader | AccessRoles.Supervisor))
            return await AskAsync(request, path, Refusal.Forbidden);
        return cookie.TryWrite(request.HttpContext.Response, credential)
            ? new SeeOther(path)
            : await AskAsync(request, path, Refusal.Unknown);
    }

    [Function("SignOut")]
    [Allow(AccessRoles.Agency | AccessRoles.Reader | AccessRoles.Supervisor)]
    public IActionResult SignOut([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request)
    {
        cookie.Clear(request.HttpContext.Response);
        return new SeeOther("/sign-in");
    }

    private Task<IActionResult> AskAsync(HttpRequest request, string path, Refusal? refusal = null) =>
        answer.PageAsync<SignInPage, SignInModel>(
            request, "登录", new SignInModel(path, directory.IsSet, signIn.IsDevelopment, refusal?.Detail),
            refusal?.Status ?? StatusCodes.Status200OK);
}
