using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

/// <summary>
/// <c>GET /sign-in/directory</c>: sends the browser to the directory. <c>POST /sign-in/callback</c>: the directory's answer.
/// </summary>
internal sealed class DirectoryPages(DirectorySignIn directory, SignIn signIn, SessionCookie cookie, PageAnswer answer)
{
    [Function("DirectorySignIn")]
    [Allow(AccessRoles.None)]
    public async Task<IActionResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in/directory")] HttpRequest request) =>
        directory.Begin(request.HttpContext, ReturnPath.Of(request.Query["return"])) is { } address
            ? new SeeOther(address)
            : await answer.ProblemAsync(request, StatusCodes.Status404NotFound, "本系统没有设置单位账号登录。");

    [Function("DirectoryAnswer")]
    [Allow(AccessRoles.None, IsFromElsewhere = true)]
    public async Task<IActionResult> FinishAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in/callback")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (await directory.FinishAsync(request.HttpContext) is not { } found)
            return await answer.ProblemAsync(request, Refusal.Unknown.Status, "登录没有完成，请重新登录。");
        var credential = new Credential(CredentialKind.Token, found.Token);
        var (caller, refusal) = await signIn.RunAsync(credential, RequestLimits.AddressOf(request), cancellationToken);
        if (caller is null)
            return await answer.ProblemAsync(request, refusal!.Status, refusal.Detail);
        if (!caller.Is(AccessRoles.Reader | AccessRoles.Supervisor) || caller.Scope.Places.IsEmpty)
            return await answer.ProblemAsync(request, StatusCodes.Status403Forbidden, "您的账号尚未开通，请与系统管理员联系。");
        return cookie.TryWrite(request.HttpContext.Response, credential)
            ? new SeeOther(found.Path)
            : await answer.ProblemAsync(request, StatusCodes.Status400BadRequest, "登录信息过长，浏览器不能保存，请与系统管理员联系。");
    }
}
