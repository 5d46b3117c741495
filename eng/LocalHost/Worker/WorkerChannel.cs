using System.Collections.Concurrent;
using System.Threading.Channels;
using Compiler.LocalHost.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Compiler.LocalHost;

/// <summary>The message stream with one worker process.</summary>
internal sealed class WorkerChannel(
    IAsyncStreamReader<StreamingMessage> reader, IServerStreamWriter<StreamingMessage> writer, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> waiting = [];
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(
        new UnboundedChannelOptions { SingleReader = true });
    private volatile bool hasEnded;

    /// <summary>Receives messages until the worker ends or the call is cancelled; pending requests then throw.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var sending = RunToEndAsync(async () =>
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken))
                await writer.WriteAsync(message, cancellationToken);
        });
        await RunToEndAsync(async () =>
        {
            while (await reader.MoveNext(cancellationToken))
                Receive(reader.Current);
        });
        hasEnded = true;
        outgoing.Writer.TryComplete();
        foreach (var answer in waiting.Values)
            answer.TrySetException(new WorkerException("The worker has ended."));
        await sending;
    }

    /// <summary>
    /// Introduces the host and loads all functions; returns the worker's HTTP address and its functions.
    /// </summary>
    public async Task<(Uri Http, IReadOnlyList<RpcFunctionMetadata> Functions)> LoadAsync(string folder)
    {
        var hello = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        foreach (var capability in new[] { "RpcHttpBodyOnly", "RawHttpBodyBytes", "WorkerStatus" })
            hello.Capabilities[capability] = "true";
        var worker = (await AskAsync(new StreamingMessage { WorkerInitRequest = hello })).WorkerInitResponse;
        Check(worker.Result);
        var index = (
            await AskAsync(
                new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = folder } })
        ).FunctionMetadataResponse;
        Check(index.Result);
        foreach (var function in index.FunctionMetadataResults)
        {
            Check((
                    await AskAsync(
                        new StreamingMessage
                        {
                            FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function },
                        })
                ).FunctionLoadResponse.Result);
        }

        return (new Uri(worker.Capabilities["HttpUri"]), index.FunctionMetadataResults);
    }

    /// <summary>
    /// Calls a function and waits for its end, even after it was asked to stop; throws <see cref="WorkerException"/> on failure.
    /// </summary>
    public async Task InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        var cancel = new InvocationCancel
        {
            InvocationId = request.InvocationId,
            GracePeriod = Duration.FromTimeSpan(TimeSpan.FromSeconds(5)),
        };
        await using var cancelling = cancellationToken.Register(() => Post(new StreamingMessage { InvocationCancel = cancel }));
        Check((await AskAsync(new StreamingMessage { InvocationRequest = request }, request.InvocationId)).InvocationResponse.Result);
    }

    public void Terminate(TimeSpan grace) =>
        Post(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(grace) } });

    private async Task<StreamingMessage> AskAsync(StreamingMessage question, string? key = null)
    {
        question.RequestId = Guid.NewGuid().ToString();
        key ??= question.RequestId;
        var answer = waiting[key] = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(question);
        if (hasEnded)
            answer.TrySetException(new WorkerException("The worker has ended."));
        try
        {
            return await answer.Task;
        }
        finally
        {
            waiting.TryRemove(key, out _);
        }
    }

    private static async Task RunToEndAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or InvalidOperationException or Grpc.Core.RpcException)
        {
            // The process has ended, or the host is stopping.
        }
    }

    private void Post(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    private void Receive(StreamingMessage message)
    {
        if (message.RpcLog is { } log)
            Log(log);
        else if (waiting.TryGetValue(message.InvocationResponse?.InvocationId ?? message.RequestId, out var answer))
            answer.TrySetResult(message);
    }

    private void Log(RpcLog log)
    {
        var text = log.Exception is { } exception ? $"{log.Message} {exception.Message}\n{exception.StackTrace}" : log.Message;
        if (log.InvocationId.Length > 0)
            text = $"{text.TrimEnd()} [{log.InvocationId}]";
        logs.CreateLogger(log.Category).Log((LogLevel)log.Level, default, text, null, static (line, _) => line);
    }

    private static void Check(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw WorkerException.From(result);
    }
}
