using System.Globalization;
using System.Net;
using Compiler.LocalHost.Protocol;
using Yarp.ReverseProxy.Forwarder;

namespace Compiler.LocalHost;

/// <summary>
/// Serves the functions with HTTP triggers. A request is forwarded unchanged to the worker's own server and, at the same time,
/// sent over the protocol as a call with the same id; the worker matches the two.
/// </summary>
internal sealed class HttpFunctions(
    Worker worker, Invoker invoker, KeyCheck keys, HostJson host, IHttpForwarder forwarder, ILogger<HttpFunctions> logger)
{
    /// <summary>The largest request body; Azure answers 500 to a larger one.</summary>
    public const long MaxBodyBytes = 100L * 1024 * 1024;

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
    });

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var function in worker.Functions)
        {
            if (function.Trigger is HttpTrigger trigger)
            {
                routes.MapMethods(
                    $"{host.RoutePrefix}/{trigger.Route}", trigger.Methods, context => AnswerAsync(context, function, trigger));
            }
        }
    }

    private async Task AnswerAsync(HttpContext context, Function function, HttpTrigger trigger)
    {
        if (keys.Refuse(context.Request, trigger.Level) is { } refusal)
            context.Response.StatusCode = refusal;
        else if (context.Request.ContentLength > MaxBodyBytes)
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else if (worker.Running is { } running)
            await ForwardAsync(context, function, running);
        else
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private async Task ForwardAsync(HttpContext context, Function function, RunningWorker running)
    {
        var values = context.Request.RouteValues.Where(value => value.Value is not null)
            .Select(value => KeyValuePair.Create(value.Key, Convert.ToString(value.Value, CultureInfo.InvariantCulture)!));
        var request = Invoker.NewRequest(function, new TypedData { Http = new RpcHttp() }, values);
        var call = invoker.InvokeAsync(running, function, request, context.RequestAborted);
        context.Request.Headers["x-ms-invocation-id"] = request.InvocationId;
        // The protocol enforces the function's timeout; this one is for requests that never end.
        var timeout = new ForwarderRequestConfig { ActivityTimeout = host.FunctionTimeout * 2 };
        var error = await forwarder.SendAsync(context, running.Http.GetLeftPart(UriPartial.Authority), Client, timeout);
        try
        {
            await call;
        }
        catch (WorkerException failure)
        {
            error = ForwarderError.Request;
            logger.LogError(failure, "{Function} failed [{Invocation}]", function.Name, request.InvocationId);
        }

        // If the function failed, the worker's answer counts only if its first bytes have already reached the client.
        if (error != ForwarderError.None && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
