using Azure.Core;
using Azure.Core.Pipeline;
using Compiler.Testing.Azurite;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>Sends requests, except where a fault is planned.</summary>
/// <param name="plan">What happens to the request of this number, from 0.</param>
internal sealed class FaultyTransport(Func<int, Fault> plan) : HttpPipelineTransport
{
    private int requests;

    /// <summary>Requests that came to grief.</summary>
    public int Faults { get; private set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything here is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var fault = plan(Interlocked.Increment(ref requests) - 1);
        Faults += fault == Fault.None ? 0 : 1;
        switch (fault)
        {
            case Fault.Busy:
                message.Response = new RefusedResponse(503);
                return;
            case Fault.Error:
                message.Response = new RefusedResponse(500);
                return;
            case Fault.LostRequest:
                throw new IOException("The connection was reset.");
        }

        await HttpClientTransport.Shared.ProcessAsync(message);
        if (fault == Fault.LostResponse)
            throw new IOException("The connection was reset.");
        if (fault == Fault.TimeOut)
            throw new OperationCanceledException("The answer took too long.");
    }

    /// <summary>Lets the clients of a storage account meet the planned faults, and try again at once.</summary>
    public void Attach(ClientOptions options)
    {
        options.Transport = this;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
    }
}
