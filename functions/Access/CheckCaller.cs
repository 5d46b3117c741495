using Compiler.Backend.Access;
using Compiler.Functions.Pages;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Access;

/// <summary>
/// Finds out who calls a function over HTTP, and refuses whoever may not. What the platform says about the caller (headers such as
/// <c>x-ms-client-principal</c>) is not looked at: whoever reaches the app can send them.
/// </summary>
internal sealed partial class CheckCaller(SignIn signIn, CheckPage pages, PageAnswer answer, ILogger<CheckCaller> logger)
    : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var policy = FunctionPolicies.All.GetValueOrDefault(context.FunctionDefinition.Name);
        var isPage = policy is { IsPage: true };
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        if (isPage)
            PageHeaders.Add(http.Response);
        var refusal = isPage ? await pages.FindRefusalAsync(http, policy) : await FindRefusalAsync(http, policy);
        if (refusal is null)
        {
            await next(context);
            return;
        }

        LogRefused(context.FunctionDefinition.Name, refusal.Status);
        if (refusal.Status == StatusCodes.Status429TooManyRequests)
            http.Response.Headers.RetryAfter = "60";
        if (isPage)
        {
            await answer.RefuseAsync(http, refusal);
            return;
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        await Problem.WriteAsync(http.Response, refusal.Status, refusal.Detail);
    }

    private async Task<Refusal?> FindRefusalAsync(HttpContext http, FunctionPolicy? policy)
    {
        if (policy is { IsForOperator: true })
        {
            http.SetCaller(Caller.Operator);
            return null;
        }

        if (policy?.Roles is not { } roles)
            return Refusal.Forbidden;
        if (roles == AccessRoles.None)
            return null;
        var (caller, refusal) = await signIn.RunAsync(http.Request, http.RequestAborted);
        if (caller is null)
            return refusal;
        http.SetCaller(caller);
        return caller.Is(roles) ? null : Refusal.Forbidden;
    }

    [LoggerMessage(300, LogLevel.Warning, "{Function}: refused with {Status}")]
    private partial void LogRefused(string function, int status);
}
