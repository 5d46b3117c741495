using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>Calls functions, keeps their time, and knows how many run.</summary>
internal sealed class Invoker(Worker worker, HostJson host, ILogger<Invoker> logger) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource ending = new();
    private int count;

    /// <summary>A call that is still to be sent: what the trigger's parameter gets, and more of what started it.</summary>
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

    /// <summary>Calls a function; waits for a worker that is just being started. A failure throws <see cref="WorkerException"/>.</summary>
    public async Task InvokeAsync(
        Function function,
        TypedData input,
        IEnumerable<KeyValuePair<string, string>> metadata,
        RetryContext? retry,
        CancellationToken cancellationToken)
    {
        var request = NewRequest(function, input, metadata);
        request.RetryContext = retry;
        await InvokeAsync(await worker.GetRunningAsync(cancellationToken), function, request, cancellationToken);
    }

    /// <summary>Sends a call to this worker process and waits for its end.</summary>
    public async Task InvokeAsync(RunningWorker running, Function function, InvocationRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        timeout.CancelAfter(host.FunctionTimeout);
        try
        {
            var call = running.Channel.InvokeAsync(request, stop.Token);
            if (!await EndsAsync(call, Task.Delay(Timeout.Infinite, timeout.Token))
                && !await EndsAsync(call, Task.Delay(Grace, CancellationToken.None)))
            {
                // As on Azure: a function that does not stop takes its process along.
                logger.LogError(
                    "{Function} did not stop when its time was over; its worker process is ended [{Invocation}]",
                    function.Name,
                    request.InvocationId);
                running.Process.Kill();
            }

            await call;
        }
        finally
        {
            Interlocked.Decrement(ref count);
        }
    }

    public async Task WaitForNoneAsync()
    {
        while (Volatile.Read(ref count) > 0)
            await Task.Delay(50);
    }

    public Task CancelAsync() => ending.CancelAsync();

    public void Dispose() => ending.Dispose();

    private static async Task<bool> EndsAsync(Task call, Task before) => await Task.WhenAny(call, before) == call;
}
