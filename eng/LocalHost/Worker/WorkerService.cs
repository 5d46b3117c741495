using System.Collections.Concurrent;
using Compiler.LocalHost.Protocol;
using Grpc.Core;

namespace Compiler.LocalHost;

/// <summary>The gRPC service that workers call after starting.</summary>
internal sealed class WorkerService(ILoggerFactory logs) : FunctionRpc.FunctionRpcBase
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerChannel>> expected = [];

    /// <summary>The channel of the worker with this id, once it calls.</summary>
    public Task<WorkerChannel> ExpectAsync(string workerId) => CompletionFor(workerId).Task;

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken) || requestStream.Current.StartStream is not { } start)
            return;
        var channel = new WorkerChannel(requestStream, responseStream, logs);
        CompletionFor(start.WorkerId).TrySetResult(channel);
        await channel.RunAsync(context.CancellationToken);
    }

    private TaskCompletionSource<WorkerChannel> CompletionFor(string workerId) =>
        expected.GetOrAdd(workerId, _ => new TaskCompletionSource<WorkerChannel>(TaskCreationOptions.RunContinuationsAsynchronously));
}
