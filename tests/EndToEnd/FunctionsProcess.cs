using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Compiler.Tests.EndToEnd;

/// <summary>The functions in a process of their own, on a storage account of their own.</summary>
internal sealed class FunctionsProcess : IAsyncDisposable
{
    public const string Key = "the key of this test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> output;

    private FunctionsProcess(Process process, Uri address)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        Http.DefaultRequestHeaders.Add("x-functions-key", Key);
    }

    public HttpClient Http { get; }

    public long PeakBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static async Task<FunctionsProcess> StartAsync(string account, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Programs.Functions, "--port", $"{port}"]) { RedirectStandardOutput = true };
        // Never while a test runs: it starts the timers by hand.
        foreach (var schedule in new[] { "ROLLUP_SCHEDULE", "YEARBOOK_SCHEDULE", "ANNUAL_SCHEDULE" })
            start.Environment[schedule] = "0 0 0 29 2 *";
        start.Environment["Storage"] = account;
        start.Environment["AzureWebJobsStorage"] = account;
        start.Environment["RENDERER"] = "typst";
        start.Environment["LOCAL_FUNCTION_KEY"] = Key;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var functions = new FunctionsProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        await Eventually.TrueAsync(Patience, "the functions to start", functions.IsHealthyAsync);
        return functions;
    }

    public async Task StartTimerAsync(string name)
    {
        using var response = await Http.PostAsJsonAsync($"/admin/functions/{name}", new { });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    public async Task<JsonElement[]> YearbooksAsync() => await Http.GetFromJsonAsync<JsonElement[]>("/api/yearbooks") ?? [];

    /// <summary>The volumes once as many as this are published in at least this revision.</summary>
    public async Task<JsonElement[]> PublishAsync(string timer, Func<JsonElement[], bool> isDone)
    {
        JsonElement[] listed = [];
        await StartTimerAsync(timer);
        await Eventually.TrueAsync(Patience, $"{timer} to publish", async () => isDone(listed = await YearbooksAsync()));
        return listed;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await output;
        process.Dispose();
        Http.Dispose();
    }

    private async Task<bool> IsHealthyAsync()
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The functions ended: {await output}");
        try
        {
            using var response = await Http.GetAsync("/api/health");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
