using Azure.Core;
using Azure.Core.Pipeline;

namespace Compiler.Backend.Storage.Azure;

/// <summary>Counts the requests that storage bills, retries included.</summary>
public sealed class StorageTransactions : HttpPipelineSynchronousPolicy
{
    private int count;

    /// <summary>Requests sent so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Adds the counter to the options of a client.</summary>
    public void Attach(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref count);
}
