using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Sockets;

namespace Compiler.LocalHost;

/// <summary>The worker: one process at a time, restarted whenever it ends unexpectedly.</summary>
internal sealed class Worker(LocalHostOptions options, WorkerService service, IConfiguration settings, ILogger<Worker> logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource<RunningWorker> current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task supervising = Task.CompletedTask;

    public ImmutableArray<Function> Functions { get; private set; } = [];

    /// <summary>The current process; null while a new one is starting.</summary>
    public RunningWorker? Running => Volatile.Read(ref current).Task is { IsCompletedSuccessfully: true } running ? running.Result : null;

    /// <summary>Starts the worker and loads its functions; throws <see cref="StartException"/> if it does not start.</summary>
    public async Task StartAsync(Uri host)
    {
        try
        {
            Functions = [.. (await StartProcessAsync(host)).Select(metadata => Function.Create(metadata, name => settings[name]))];
        }
        catch (Exception cause) when (cause is WorkerException or TimeoutException)
        {
            throw new StartException($"the worker does not start: {cause.Message}");
        }

        supervising = SuperviseAsync(host);
    }

    /// <summary>The current process, waiting for it if necessary.</summary>
    public Task<RunningWorker> GetRunningAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref current).Task.WaitAsync(StartTimeout, cancellationToken);

    /// <summary>Asks the worker to end, and kills it after the grace period.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await stopping.CancelAsync();
        await supervising;
        if (Running is not { } running)
            return;
        running.Channel.Terminate(grace);
        try
        {
            await running.Process.WaitAsync(default).WaitAsync(grace);
        }
        catch (TimeoutException)
        {
            running.Process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await supervising;
        Running?.Process.Dispose();
        stopping.Dispose();
    }

    private async Task<IReadOnlyList<Protocol.RpcFunctionMetadata>> StartProcessAsync(Uri host)
    {
        var process = WorkerProcess.Start(options.WorkerFolder, host);
        try
        {
            var ended = process.WaitAsync(default);
            var called = service.ExpectAsync(process.Id);
            if (await Task.WhenAny(called, ended).WaitAsync(StartTimeout) == ended)
                throw new WorkerException($"it ended with exit code {await ended}");
            var channel = await called;
            var (http, functions) = await channel.LoadAsync(options.WorkerFolder).WaitAsync(StartTimeout);
            await WaitUntilListeningAsync(http, process);
            logger.LogInformation("worker process {Process} has loaded {Count} functions", process.Number, functions.Count);
            Volatile.Read(ref current).TrySetResult(new RunningWorker(process, channel, http));
            return functions;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    // The worker loads its functions before its HTTP server listens.
    private static async Task WaitUntilListeningAsync(Uri http, WorkerProcess process)
    {
        var start = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(start) < StartTimeout && !process.HasEnded; await Task.Delay(20))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(http.Host, http.Port);
                return;
            }
            catch (SocketException)
            {
                // Not listening yet.
            }
        }

        throw new WorkerException("its server does not listen");
    }

    // A worker that ends is restarted at once; if it keeps ending soon, the pauses get longer.
    private async Task SuperviseAsync(Uri host)
    {
        var pause = TimeSpan.Zero;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (Running is { } running)
                    pause = await WaitForEndAsync(running.Process) > MaxPause ? TimeSpan.Zero : pause;
                await Task.Delay(pause, stopping.Token);
                pause = pause < MaxPause / 2 ? pause * 2 + TimeSpan.FromSeconds(1) : MaxPause;
                await StartProcessAsync(host);
            }
            catch (OperationCanceledException)
            {
                // The host is stopping.
            }
            catch (Exception cause)
            {
                logger.LogError("the worker does not start: {Cause}; trying again in {Pause}", cause.Message, pause);
            }
        }
    }

    // Returns how long the process ran.
    private async Task<TimeSpan> WaitForEndAsync(WorkerProcess process)
    {
        var start = Stopwatch.GetTimestamp();
        var exitCode = await process.WaitAsync(stopping.Token);
        Volatile.Write(ref current, new(TaskCreationOptions.RunContinuationsAsynchronously));
        logger.LogError(
            "the worker ended unexpectedly with exit code {ExitCode} (process {Process}); starting another", exitCode, process.Number);
        process.Dispose();
        return Stopwatch.GetElapsedTime(start);
    }
}
