using Azure.Core;
using Azure.Core.Pipeline;

namespace Compiler.Tests.EndToEnd;

/// <summary>Decides the fate of every try of a request to storage.</summary>
/// <param name="fate">Gets the number of the try, from 1.</param>
internal sealed class Faults(Func<int, Fate> fate) : HttpPipelinePolicy
{
    private int tries;

    public int Tries => tries;

    public static Faults None => new(_ => Fate.Sent);

    public void Attach(ClientOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxRetries = 12;
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The jobs are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var decided = fate(Interlocked.Increment(ref tries));
        if (decided == Fate.KilledBefore)
            throw new KilledException();
        if (decided == Fate.Reset)
            throw new IOException("Connection reset by peer");
        if (decided is Fate.Throttled or Fate.Failing)
        {
            message.Response = new FaultResponse(decided == Fate.Throttled ? 503 : 500);
            return;
        }

        await ProcessNextAsync(message, pipeline);
        if (decided == Fate.KilledAfter)
            throw new KilledException();
        // The request was carried out, and nobody learns of it.
        if (decided == Fate.AnswerLost)
            throw new IOException("Connection reset by peer");
    }
}

internal enum Fate
{
    Sent,
    KilledBefore,
    KilledAfter,
    Throttled,
    Failing,
    Reset,
    AnswerLost,
}

/// <summary>The process ends here; nothing catches it.</summary>
internal sealed class KilledException : Exception;
