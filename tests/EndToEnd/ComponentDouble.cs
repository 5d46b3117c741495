using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Compiler.Tests.EndToEnd;

/// <summary>Takes telemetry as Application Insights does, and keeps it; every other request gets a 404.</summary>
internal sealed class ComponentDouble : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<JsonElement> sent = [];
    private readonly Task serving;

    public ComponentDouble()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public string ConnectionString => $"InstrumentationKey={Guid.Empty};IngestionEndpoint={Address}";

    /// <summary>What has been received so far of this type, such as <c>MessageData</c>.</summary>
    public IReadOnlyList<JsonElement> Data(string type)
    {
        lock (sent)
        {
            return
            [
                .. sent.Select(envelope => envelope.GetProperty("data"))
                    .Where(data => data.GetProperty("baseType").GetString() == type)
                    .Select(data => data.GetProperty("baseData")),
            ];
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = await AnswerAsync(context);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task<int> AnswerAsync(HttpListenerContext context)
    {
        if (!context.Request.Url!.AbsolutePath.EndsWith("/track", StringComparison.Ordinal))
        {
            context.Response.Headers["x-ms-error-code"] = "BlobNotFound";
            return 404;
        }

        await using var body = context.Request.Headers["Content-Encoding"] == "gzip"
            ? new GZipStream(context.Request.InputStream, CompressionMode.Decompress)
            : context.Request.InputStream;
        using var text = new StreamReader(body, Encoding.UTF8);
        var lines = (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lock (sent)
            sent.AddRange(lines.Select(line => JsonDocument.Parse(line).RootElement.Clone()));
        context.Response.ContentType = "application/json";
        var answer = Encoding.UTF8.GetBytes($$"""{"itemsReceived":{{lines.Length}},"itemsAccepted":{{lines.Length}},"errors":[]}""");
        await context.Response.OutputStream.WriteAsync(answer);
        return 200;
    }
}
