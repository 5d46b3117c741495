using System.Collections.Concurrent;
using System.Threading.Channels;
using Compiler.LocalHost.Protocol;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Compiler.LocalHost;

/// <summary>The conversation with one worker process, from its first message until its stream ends.</summary>
internal sealed class WorkerChannel(IAsyncStreamReader<StreamingMessage> reader, IServerStreamWriter<StreamingMessage> writer, ILoggerFactory logs)
{
    private readonly Channel<StreamingMessage> outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> waiting = [];
    private volatile bool hasEnded;

    /// <summary>Carries messages both ways until the worker has ended or the call is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var sending = SendAllAsync(cancellationToken);
        try
        {
            while (await reader.MoveNext(cancellationToken))
                Receive(reader.Current);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or Grpc.Core.RpcException)
        {
            // The process has ended, or the host does.
        }
        finally
        {
            hasEnded = true;
            outgoing.Writer.TryComplete();
            foreach (var answer in waiting.Values)
                answer.TrySetException(new WorkerException("The worker has ended."));
            await sending;
        }
    }

    /// <summary>Sends a message and waits for nothing.</summary>
    public void Post(StreamingMessage message) => outgoing.Writer.TryWrite(message);

    /// <summary>Introduces the host; returns where the worker answers HTTP.</summary>
    public async Task<Uri> InitializeAsync(string folder)
    {
        var request = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        foreach (var capability in new[] { "RpcHttpBodyOnly", "RawHttpBodyBytes", "WorkerStatus" })
            request.Capabilities[capability] = "true";
        var answer = (await AskAsync(new StreamingMessage { WorkerInitRequest = request })).WorkerInitResponse;
        Check(answer.Result);
        return new Uri(answer.Capabilities["HttpUri"]);
    }

    /// <summary>Asks what functions there are.</summary>
    public async Task<RepeatedField<RpcFunctionMetadata>> IndexAsync(string folder)
    {
        var answer = (await AskAsync(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = folder } })).FunctionMetadataResponse;
        Check(answer.Result);
        return answer.FunctionMetadataResults;
    }

    /// <summary>Makes a function ready to be called.</summary>
    public async Task LoadAsync(RpcFunctionMetadata metadata) =>
        Check((await AskAsync(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata } })).FunctionLoadResponse.Result);

    /// <summary>Calls a function and waits for its end; a failure throws <see cref="WorkerException"/>.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Asks the function to stop; its end is still waited for.</param>
    public async Task InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        await using var cancelling = cancellationToken.Register(() => Cancel(request.InvocationId));
        Check((await AskAsync(new StreamingMessage { InvocationRequest = request }, request.InvocationId)).InvocationResponse.Result);
    }

    /// <summary>Asks the worker to end by itself.</summary>
    public void Terminate(TimeSpan grace) =>
        Post(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(grace) } });

    private void Cancel(string invocation) =>
        Post(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocation, GracePeriod = Duration.FromTimeSpan(TimeSpan.FromSeconds(5)) } });

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

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            Log(message.RpcLog);
        else if (waiting.TryGetValue(message.InvocationResponse?.InvocationId ?? message.RequestId, out var answer))
            answer.TrySetResult(message);
    }

    private void Log(RpcLog log)
    {
        var text = log.Exception is { } exception ? $"{log.Message} {exception.Message}\n{exception.StackTrace}".TrimEnd() : log.Message;
#pragma warning disable CA2254 // The worker has filled in its template.
        logs.CreateLogger(log.Category).Log((LogLevel)log.Level, text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
#pragma warning restore CA2254
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in outgoing.Reader.ReadAllAsync(cancellationToken))
                await writer.WriteAsync(message, cancellationToken);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or InvalidOperationException or Grpc.Core.RpcException)
        {
            // As above: whoever waits for an answer is told when reading ends.
        }
    }

    private static void Check(StatusResult result)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw WorkerException.From(result);
    }
}
