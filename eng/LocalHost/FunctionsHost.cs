using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Compiler.LocalHost;

/// <summary>A Functions host for one machine: runs the deployed worker and triggers its functions as Azure does.</summary>
internal sealed class FunctionsHost(
    WebApplication protocol,
    WebApplication http,
    Worker worker,
    Invoker invoker,
    StorageTriggers storage,
    IEnumerable<Func<CancellationToken, Task>> loops) : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WorkerGrace = TimeSpan.FromSeconds(10);
    private static readonly QueueClientOptions InBase64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <summary>Starts the worker and all listeners; throws <see cref="StartException"/> if something is missing.</summary>
    public static async Task<FunctionsHost> StartAsync(LocalHostOptions options)
    {
        var hostJson = HostJson.Read(options.WorkerFolder);
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await CheckStorageAsync(options);

        var protocol = ProtocolServer.Build(hostJson);
        await protocol.StartAsync();
        var logs = protocol.Services.GetRequiredService<ILoggerFactory>();
        var worker = new Worker(options, protocol.Services.GetRequiredService<WorkerService>(), settings, logs.CreateLogger<Worker>());
        try
        {
            await worker.StartAsync(new Uri(protocol.Urls.Single()));
            var invoker = new Invoker(worker, hostJson, logs.CreateLogger<Invoker>());
            TriggerCalls.Set(invoker, worker.Functions);
            var hostId = HostId(options);
            var storage = await StorageTriggers.CreateAsync(worker.Functions, settings, hostJson, hostId);
            var loops = Loops(options, settings, hostId, worker, invoker, storage, logs).ToList();
            var http = await HttpServer.StartAsync(options, hostJson, worker, invoker);
            await storage.StartAsync();
            Console.WriteLine($"listening on {http.Urls.Single()}");
            return new FunctionsHost(protocol, http, worker, invoker, storage, loops);
        }
        catch
        {
            await worker.DisposeAsync();
            await protocol.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves until Ctrl-C or SIGTERM, then waits for running work to finish.</summary>
    public async Task RunAsync()
    {
        using var stopping = new CancellationTokenSource();
        var background = Task.WhenAll(loops.Select(loop => loop(stopping.Token)));
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = http.Lifetime.ApplicationStopping.Register(signal.SetResult);
        var closing = http.WaitForShutdownAsync();
        await signal.Task;
        // Accept nothing new, and let running work finish within the grace period.
        await stopping.CancelAsync();
        var ended = Task.WhenAll(closing, background, storage.DrainAsync(), invoker.WaitForNoneAsync());
        if (await Task.WhenAny(ended, Task.Delay(Grace)) != ended)
            await invoker.CancelAsync();
        await ended;
        await storage.StopAsync();
        await worker.StopAsync(WorkerGrace);
        await protocol.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        await http.DisposeAsync();
        await protocol.DisposeAsync();
        storage.Dispose();
        invoker.Dispose();
    }

    // The timers, and the substitute for Event Grid.
    private static IEnumerable<Func<CancellationToken, Task>> Loops(
        LocalHostOptions options,
        IConfiguration settings,
        string hostId,
        Worker worker,
        Invoker invoker,
        StorageTriggers storage,
        ILoggerFactory logs)
    {
        var container = HostContainer(options);
        foreach (var function in worker.Functions)
        {
            var name = $"{hostId}/{function.Name}";
            var turn = new HostLock(storage.Locks, name, logs.CreateLogger<HostLock>());
            if (function.Trigger is TimerTrigger)
            {
                var timer = new Timer(
                    function,
                    invoker,
                    new HostBlob<TimerStatus>(container, $"timers/{name}"),
                    TimeProvider.System,
                    logs.CreateLogger<Timer>());
                yield return stop => turn.RunExclusivelyAsync(timer.RunAsync, stop);
            }
            else if (function.Trigger is BlobTrigger blob)
            {
                var blobs = new BlobContainerClient(settings[blob.Connection], blob.Container);
                var deleted = options.EventQueue is { } queue ? new QueueClient(settings[blob.Connection], queue, InBase64) : null;
                var watch = new BlobWatcher(
                    blobs,
                    created => storage.DeliverAsync(function.Name, created),
                    deleted,
                    new HostBlob<Dictionary<string, string>>(container, $"blobs/{name}"));
                yield return stop => turn.RunExclusivelyAsync(watch.RunAsync, stop);
            }
        }
    }

    // Hosts of the same worker and storage account share their work, even on different machines.
    private static string HostId(LocalHostOptions options)
    {
        var identity = $"{WorkerConfig.Read(options.WorkerFolder).Assembly} {new BlobServiceClient(options.Storage).Uri}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];
    }

    private static async Task CheckStorageAsync(LocalHostOptions options)
    {
        try
        {
            await HostContainer(options).CreateIfNotExistsAsync();
        }
        catch (Exception cause) when (cause is Azure.RequestFailedException or AggregateException or FormatException)
        {
            var reason = (cause as AggregateException)?.InnerExceptions[^1] ?? cause;
            throw new StartException(
                $"the storage account of AzureWebJobsStorage does not answer: {reason.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private static BlobContainerClient HostContainer(LocalHostOptions options) =>
        new(
            options.Storage,
            "azure-webjobs-hosts",
            new BlobClientOptions { Retry = { MaxRetries = 2, NetworkTimeout = TimeSpan.FromSeconds(5) } });
}
