using Compiler.Functions.Access;
using Compiler.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Compiler.Functions.Web;

/// <summary>
/// Answers 500 when a function that was called over HTTP fails; the worker's own server would send an empty 200. The exception
/// goes on to the host, which logs it; the answer contains no details.
/// </summary>
internal sealed class AnswerFailures(PageAnswer pages) : IFunctionsWorkerMiddleware
{
    private const string Sentence = "系统暂时无法处理这一请求，请稍后再试；仍不成功的，请与系统管理员联系。";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch when (context.GetHttpContext() is { Response.HasStarted: false } http)
        {
            if (FunctionPolicies.All.GetValueOrDefault(context.FunctionDefinition.Name) is { IsPage: true })
                await pages.WriteProblemAsync(http, StatusCodes.Status500InternalServerError, Sentence);
            else
                await Problem.WriteAsync(http.Response, StatusCodes.Status500InternalServerError, Sentence);
            throw;
        }
    }
}
