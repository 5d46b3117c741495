using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Serves the functions with an HTTP trigger under <c>/api</c>.</summary>
internal static class HttpRoutes
{
    public static void Map(WebApplication app, IEnumerable<LocalFunction> functions)
    {
        var prefix = app.Configuration["extensions:http:routePrefix"] ?? "api";
        foreach (var function in functions.Where(function => !app.Configuration.IsDisabled(function.Name)))
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
                app.MapMethods($"/{prefix}/{trigger.Route ?? function.Name}", trigger.Methods ?? ["GET", "POST"], context => ServeAsync(context, function, trigger));
        }
    }

    private static async Task ServeAsync(HttpContext context, LocalFunction function, HttpTriggerAttribute trigger)
    {
        if (!context.RequestServices.GetRequiredService<FunctionKeys>().Admits(context.Request, trigger.AuthLevel))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            var result = await context.RequestServices.GetRequiredService<FunctionInvoker>()
                .InvokeAsync(function, context.Request, context.Request.RouteValues, context.RequestAborted);
            if (result is IActionResult action)
                await action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            // The invoker has logged it; whoever called learns nothing of the inside.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
