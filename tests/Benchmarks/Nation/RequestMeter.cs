using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Compiler.Benchmarks.Nation;

/// <summary>Counts the requests to storage and the seconds that storage takes to answer them.</summary>
internal sealed class RequestMeter : HttpPipelinePolicy
{
    private int count;
    private long waited;

    public int Count => Volatile.Read(ref count);

    public TimeSpan Waited => TimeSpan.FromTicks(Volatile.Read(ref waited));

    public void Attach(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref count);
        var start = Stopwatch.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        Interlocked.Add(ref waited, Stopwatch.GetElapsedTime(start).Ticks);
    }
}
