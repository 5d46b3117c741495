using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The routes of the host itself: start a timer by hand, hand in an event, look whether it runs.</summary>
internal static class AdminRoutes
{
    public static void Map(WebApplication app, LocalFunction[] functions)
    {
        app.MapPost("/admin/functions/{name}", (HttpContext context, string name) => Start(context, name));
        app.MapGet("/admin/functions", (HttpContext context) => IsAdmin(context) ? Results.Ok(functions.Select(function => function.Name)) : Results.Unauthorized());
        app.MapGet("/admin/host/status", () => Results.Ok(new { state = "Running" }));
        app.MapPost("/runtime/webhooks/blobs", (HttpContext context, string functionName, BlobEvent created) => Accept(context, functionName, created));
    }

    private static bool IsAdmin(HttpContext context) =>
        context.RequestServices.GetRequiredService<FunctionKeys>().Admits(context.Request, AuthorizationLevel.Admin);

    private static IResult Start(HttpContext context, string name)
    {
        if (!IsAdmin(context))
            return Results.Unauthorized();
        if (context.RequestServices.GetKeyedService<IHostedService>(name) is not TimerListener timer)
            return Results.NotFound();
        _ = timer.RunOnceAsync();
        return Results.Accepted();
    }

    private static IResult Accept(HttpContext context, string functionName, BlobEvent created)
    {
        if (!IsAdmin(context))
            return Results.Unauthorized();
        var name = functionName[(functionName.LastIndexOf('.') + 1)..];
        if (context.RequestServices.GetKeyedService<IHostedService>(name) is not BlobListener blobs)
            return Results.NotFound();
        blobs.Accept(created);
        return Results.Accepted();
    }
}
