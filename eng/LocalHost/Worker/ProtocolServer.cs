using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Compiler.LocalHost;

/// <summary>The gRPC server for workers, on a separate port.</summary>
internal static class ProtocolServer
{
    public static WebApplication Build(HostJson hostJson)
    {
        var builder = WebApplication.CreateSlimBuilder();
        hostJson.AddLogging(builder.Logging);
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton<WorkerService>();
        builder.Services.AddSingleton<IHostLifetime, NoOpLifetime>();
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        var app = builder.Build();
        app.MapGrpcService<WorkerService>();
        return app;
    }
}
