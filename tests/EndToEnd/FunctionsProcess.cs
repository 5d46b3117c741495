using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compiler.Tests.EndToEnd;

/// <summary>The local host and the worker that is deployed, on a storage account of their own.</summary>
internal sealed partial class FunctionsProcess : IAsyncDisposable
{
    public const string Key = "the-key-of-these-tests-0123456789";
    public const string MasterKey = "the-master-key-of-these-tests-0123456789";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process host;
    private readonly ConcurrentQueue<string> output = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;
    private readonly HttpClient admin;
    private volatile Process? worker;

    private FunctionsProcess(Process host)
    {
        this.host = host;
        Http = NewClient(Key);
        admin = NewClient(MasterKey);
        reading = ReadAsync();
    }

    /// <summary>Calls the functions with their key.</summary>
    public HttpClient Http { get; }

    /// <summary>Calls the functions with the master key.</summary>
    public HttpClient Admin => admin;

    /// <summary>What the host and the worker have written so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>The most memory that the worker has had, in bytes.</summary>
    public long PeakBytes
    {
        get
        {
            worker!.Refresh();
            return worker.PeakWorkingSet64;
        }
    }

    public static Task<FunctionsProcess> StartAsync(string account, params (string Name, string Value)[] settings) =>
        StartAsync(StartInfo(Programs.Functions, account, settings));

    /// <summary>The worker in a folder of its own, as it was published.</summary>
    public static Task<FunctionsProcess> StartPublishedAsync(
        string folder, string account, params (string Name, string Value)[] settings) => StartAsync(StartInfo(folder, account, settings));

    /// <summary>The exit code of a host whose worker does not start, and all that both have written.</summary>
    public static async Task<(int ExitCode, string Output, string[] Errors)> FailToStartAsync(
        string account, params (string Name, string Value)[] settings)
    {
        var start = StartInfo(Programs.Functions, account, settings);
        start.RedirectStandardError = true;
        using var host = Process.Start(start)!;
        var output = host.StandardOutput.ReadToEndAsync();
        var errors = await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();
        return (host.ExitCode, await output, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Starts a function by hand.</summary>
    public async Task StartTimerAsync(string name)
    {
        using var response = await admin.PostAsJsonAsync($"/admin/functions/{name}", new { });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    public async Task<JsonElement[]> YearbooksAsync() => await Http.GetFromJsonAsync<JsonElement[]>("/api/yearbooks") ?? [];

    /// <summary>The volumes, once a run of this timer has made them as they must be.</summary>
    public async Task<JsonElement[]> PublishAsync(string timer, Func<JsonElement[], bool> isDone)
    {
        JsonElement[] listed = [];
        await StartTimerAsync(timer);
        await Eventually.TrueAsync(Patience, $"{timer} to publish", async () => isDone(listed = await YearbooksAsync()));
        return listed;
    }

    /// <summary>Ends the worker as a crash does; the host starts another.</summary>
    public void KillWorker() => worker!.Kill();

    /// <summary>Ends the host as a crash does; its worker must notice by itself.</summary>
    public async Task KillHostAsync()
    {
        host.Kill();
        await host.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        host.Kill(entireProcessTree: true);
        await host.WaitForExitAsync();
        await reading;
        host.Dispose();
        worker?.Dispose();
        Http.Dispose();
        admin.Dispose();
    }

    private static ProcessStartInfo StartInfo(string worker, string account, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Programs.LocalHost, "--worker", worker, "--event-queue", "report-events", "--port", "0"])
        {
            RedirectStandardOutput = true,
        };
        // Never while a test runs: it starts the timers by hand.
        foreach (var schedule in new[] { "ROLLUP_SCHEDULE", "YEARBOOK_SCHEDULE", "ANNUAL_SCHEDULE" })
            start.Environment[schedule] = "0 0 0 29 2 *";
        start.Environment["Storage"] = account;
        start.Environment["AzureWebJobsStorage"] = account;
        start.Environment["RENDERER"] = "typst";
        start.Environment["LOCAL_FUNCTION_KEY"] = Key;
        start.Environment["LOCAL_MASTER_KEY"] = MasterKey;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static async Task<FunctionsProcess> StartAsync(ProcessStartInfo start)
    {
        var functions = new FunctionsProcess(Process.Start(start)!);
        functions.Http.BaseAddress = functions.admin.BaseAddress = await functions.listening.Task.WaitAsync(Patience);
        using var key = await functions.admin.PostAsJsonAsync(
            "api/keys", new { name = "tests", roles = new[] { "uploader", "reader", "supervisor" }, places = new[] { "100000" }, secret = Key });
        key.EnsureSuccessStatusCode();
        return functions;
    }

    private static HttpClient NewClient(string key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        client.DefaultRequestHeaders.Add("x-functions-key", key);
        return client;
    }

    private async Task ReadAsync()
    {
        while (await host.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Enqueue(line);
            if (WorkerStarted().Match(line) is { Success: true } started)
                worker = Process.GetProcessById(int.Parse(started.Groups[1].Value, CultureInfo.InvariantCulture));
            if (Listening().Match(line) is { Success: true } address)
                listening.TrySetResult(new Uri(address.Groups[1].Value));
        }

        listening.TrySetException(new InvalidOperationException($"The functions ended:\n{Output}"));
    }

    [GeneratedRegex(@"listening on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"worker process (\d+)")]
    private static partial Regex WorkerStarted();
}
