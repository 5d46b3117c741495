using System.Collections.Immutable;

namespace Compiler.LocalHost;

/// <summary>The worker: one process at a time, started again whenever it ends by itself.</summary>
internal sealed partial class Worker(LocalHostOptions options, WorkerService service, IConfiguration settings, ILogger<Worker> logger) : IAsyncDisposable
{
    private static readonly TimeSpan StartingTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource<RunningWorker> current = NewCurrent();
    private Task supervising = Task.CompletedTask;

    /// <summary>The functions of the worker.</summary>
    public ImmutableArray<Function> Functions { get; private set; } = [];

    /// <summary>The process that answers now; null while another is started.</summary>
    public RunningWorker? Running => Volatile.Read(ref current).Task is { IsCompletedSuccessfully: true } running ? running.Result : null;

    /// <summary>Starts the worker; the functions are loaded when it returns. One that does not start throws <see cref="StartException"/>.</summary>
    /// <param name="host">Where the host hears the worker.</param>
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

    /// <summary>The process that answers, once there is one.</summary>
    public Task<RunningWorker> GetRunningAsync(CancellationToken cancellationToken) => Volatile.Read(ref current).Task.WaitAsync(StartingTime, cancellationToken);

    /// <summary>Lets the worker end by itself; after the time it is ended.</summary>
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
        if (Running is { } running)
        {
            if (!running.Process.HasEnded)
                running.Process.Kill();
            running.Process.Dispose();
        }

        stopping.Dispose();
    }

    private static TaskCompletionSource<RunningWorker> NewCurrent() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<IReadOnlyList<Protocol.RpcFunctionMetadata>> StartProcessAsync(Uri host)
    {
        var process = WorkerProcess.Start(options.WorkerFolder, host);
        try
        {
            var ended = process.WaitAsync(default);
            var channel = service.ExpectAsync(process.Id);
            if (await Task.WhenAny(channel, ended).WaitAsync(StartingTime) == ended)
                throw new WorkerException($"it ended with exit code {await ended}");
            var http = await (await channel).InitializeAsync(options.WorkerFolder).WaitAsync(StartingTime);
            var functions = await (await channel).IndexAsync(options.WorkerFolder).WaitAsync(StartingTime);
            foreach (var function in functions)
                await (await channel).LoadAsync(function).WaitAsync(StartingTime);
            Volatile.Read(ref current).TrySetResult(new RunningWorker(process, await channel, http));
            LogLoaded(process.Number, functions.Count);
            return functions;
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    private async Task SuperviseAsync(Uri host)
    {
        var pause = TimeSpan.FromSeconds(1);
        try
        {
            while (true)
            {
                var process = Running!.Process;
                var exitCode = await process.WaitAsync(stopping.Token);
                Volatile.Write(ref current, NewCurrent());
                LogEnded(process.Number, exitCode);
                process.Dispose();
                for (var isRunning = false; !isRunning; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
                    isRunning = await TryStartAgainAsync(host, pause);
                pause = TimeSpan.FromSeconds(1);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task<bool> TryStartAgainAsync(Uri host, TimeSpan pause)
    {
        try
        {
            await StartProcessAsync(host);
            return true;
        }
        catch (Exception cause) when (cause is WorkerException or TimeoutException)
        {
            LogNotStarted(cause.Message, pause);
            await Task.Delay(pause, stopping.Token);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "worker process {Process} has loaded {Count} functions")]
    private partial void LogLoaded(int process, int count);

    [LoggerMessage(2, LogLevel.Error, "worker process {Process} has ended by itself with exit code {ExitCode}; starting another")]
    private partial void LogEnded(int process, int exitCode);

    [LoggerMessage(3, LogLevel.Error, "the worker does not start: {Cause}; trying again in {Pause}")]
    private partial void LogNotStarted(string cause, TimeSpan pause);
}
