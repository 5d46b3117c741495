using System.Net;

namespace Compiler.LocalHost;

/// <summary>The HTTP server for the functions.</summary>
internal static class HttpServer
{
    /// <summary>Starts the server; throws <see cref="StartException"/> if the port is in use.</summary>
    public static async Task<WebApplication> StartAsync(LocalHostOptions options, HostJson hostJson, Worker worker, Invoker invoker)
    {
        var builder = WebApplication.CreateSlimBuilder();
        hostJson.AddLogging(builder.Logging);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = HttpFunctions.MaxBodyBytes;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddHttpForwarder().AddSingleton(options).AddSingleton(hostJson).AddSingleton(worker).AddSingleton(invoker)
            .AddSingleton<KeyCheck>().AddSingleton<HttpFunctions>().AddSingleton<AdminRoutes>();
        var app = builder.Build();
        app.Services.GetRequiredService<HttpFunctions>().Map(app);
        app.Services.GetRequiredService<AdminRoutes>().Map(app);
        // Azure answers 404, never 405, if no function of the route has the method.
        app.MapFallback("{**path}", () => Results.StatusCode(StatusCodes.Status404NotFound));
        try
        {
            await app.StartAsync();
        }
        catch (IOException)
        {
            throw new StartException($"port {options.Port} is in use");
        }

        return app;
    }
}
