using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Compiler.Tests.Cli;

/// <summary>Answers HTTP on this machine in place of the functions.</summary>
internal sealed class ServiceDouble : IDisposable
{
    private readonly HttpListener listener;
    private readonly Func<ServiceRequest, ServiceAnswer> answer;
    private readonly Task serving;

    public ServiceDouble(Func<ServiceRequest, ServiceAnswer> answer)
    {
        this.answer = answer;
        Url = $"http://127.0.0.1:{FreePort()}";
        listener = new HttpListener { Prefixes = { $"{Url}/" } };
        listener.Start();
        serving = ServeAsync();
    }

    public string Url { get; }

    public ConcurrentQueue<ServiceRequest> Requests { get; } = new();

    /// <summary>An address at which nobody answers.</summary>
    public static string NobodyUrl => $"http://127.0.0.1:{FreePort()}";

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        var answered = new List<Task>();
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                answered.Add(Task.Run(() => AnswerAsync(context)));
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(answered);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var request = new ServiceRequest(
                context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers["x-functions-key"], body.ToArray());
            Requests.Enqueue(request);
            var reply = answer(request);
            context.Response.StatusCode = reply.Status;
            if (reply.Location is { } location)
                context.Response.Headers["Location"] = location;
            await context.Response.OutputStream.WriteAsync(reply.Body);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The client has gone, as in the tests of a cancellation.
        }
    }
}

internal sealed record ServiceRequest(string Method, string Path, string? Key, byte[] Body);

internal sealed record ServiceAnswer(int Status, ReadOnlyMemory<byte> Body = default, string? Location = null);
