using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>Calls functions, keeps their time, and knows how many run.</summary>
internal sealed partial class Invoker(Worker worker, HostJson host, ILogger<Invoker> logger) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource draining = new();
    private int running;

    /// <summary>Calls a function; waits for a worker that is just being started. A failure throws <see cref="WorkerException"/>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="input">What its trigger's parameter gets.</param>
    /// <param name="metadata">More of what started it.</param>
    /// <param name="retry">Which try this is.</param>
    /// <param name="cancellationToken">Asks the function to stop.</param>
    public async Task InvokeAsync(
        Function function, TypedData input, IEnumerable<KeyValuePair<string, string>> metadata, RetryContext? retry, CancellationToken cancellationToken)
    {
        var request = NewRequest(function, input, metadata);
        request.RetryContext = retry;
        await InvokeAsync(await worker.GetRunningAsync(cancellationToken), function, request, cancellationToken);
    }

    /// <summary>A call that is still to be sent.</summary>
    public static InvocationRequest NewRequest(Function function, TypedData input, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function.Metadata.FunctionId,
            TraceContext = new RpcTraceContext(),
            InputData = { new ParameterBinding { Name = function.Trigger.Parameter, Data = input } },
        };
        foreach (var (name, value) in metadata)
            request.TriggerMetadata[name] = new TypedData { String = value };
        return request;
    }

    /// <summary>Sends a call to this worker process and waits for its end.</summary>
    public async Task InvokeAsync(RunningWorker running, Function function, InvocationRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref this.running);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, draining.Token);
        stop.CancelAfter(host.FunctionTimeout);
        try
        {
            var call = running.Channel.InvokeAsync(request, stop.Token);
            await WaitAsync(call, stop.Token);
            if (!call.IsCompleted)
            {
                // As on Azure: a function that does not stop takes its process along.
                LogTimeout(function.Name, host.FunctionTimeout);
                running.Process.Kill();
            }

            await call;
        }
        finally
        {
            Interlocked.Decrement(ref this.running);
        }
    }

    /// <summary>Waits until no function runs; after the time they are asked to stop.</summary>
    public async Task DrainAsync(TimeSpan time)
    {
        await WaitForNoneAsync(time);
        await draining.CancelAsync();
        await WaitForNoneAsync(Grace);
    }

    public void Dispose() => draining.Dispose();

    private async Task WaitForNoneAsync(TimeSpan time)
    {
        var end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        while (Volatile.Read(ref running) > 0 && Environment.TickCount64 < end)
            await Task.Delay(50);
    }

    // Until the call has ended, or until it had time to end after it was asked to.
    private static async Task WaitAsync(Task call, CancellationToken stop)
    {
        await Task.WhenAny(call, Task.Delay(Timeout.Infinite, stop));
        await Task.WhenAny(call, Task.Delay(Grace, CancellationToken.None));
    }

    [LoggerMessage(10, LogLevel.Error, "{Function} did not stop when it was asked to, at the latest after {Timeout}; its worker process is ended")]
    private partial void LogTimeout(string function, TimeSpan timeout);
}
