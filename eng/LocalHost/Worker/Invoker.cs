using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>Calls functions, enforces their timeout, and counts the running ones.</summary>
internal sealed class Invoker(Worker worker, HostJson host, ILogger<Invoker> logger) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource shutdown = new();
    private int count;

    /// <summary>A call, not yet sent, with the trigger's input and its metadata.</summary>
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

    /// <summary>Calls a function, waiting for a worker that is still starting. Throws <see cref="WorkerException"/> on failure.</summary>
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
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(shutdown.Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        timeout.CancelAfter(host.FunctionTimeout);
        try
        {
            var call = running.Channel.InvokeAsync(request, stop.Token);
            if (!await EndsAsync(call, Task.Delay(Timeout.Infinite, timeout.Token))
                && !await EndsAsync(call, Task.Delay(Grace, CancellationToken.None)))
            {
                // As on Azure, a function that does not stop ends its whole process.
                logger.LogError(
                    "{Function} did not stop after its timeout; killing its worker process [{Invocation}]",
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

    public Task CancelAsync() => shutdown.CancelAsync();

    public void Dispose() => shutdown.Dispose();

    private static async Task<bool> EndsAsync(Task call, Task limit) => await Task.WhenAny(call, limit) == call;
}
