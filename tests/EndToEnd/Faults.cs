using Azure.Core;
using Azure.Core.Pipeline;
using Compiler.Testing.Azurite;

namespace Compiler.Tests.EndToEnd;

/// <summary>Decides the fate of every try of a request to storage.</summary>
/// <param name="fate">Gets the number of the try, from 1.</param>
internal sealed class Faults(Func<int, Fate> fate) : HttpPipelinePolicy
{
    private int tries;
    private int refused;

    public int Tries => tries;

    /// <summary>The table or container that refuses every request; null for none.</summary>
    public string? Down { get; set; }

    /// <summary>How many requests it has refused.</summary>
    public int Refused => refused;

    /// <summary>How long a client waits for an answer to one try; Azure's clients wait as long unless told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(100);

    public static Faults None => new(_ => Fate.Sent);

    public void Attach(ClientOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxRetries = 12;
        options.Retry.NetworkTimeout = Patience;
        // Within the part of the pipeline that keeps the time of each try.
        options.AddPolicy(this, HttpPipelinePosition.BeforeTransport);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The jobs are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var decided = fate(Interlocked.Increment(ref tries));
        if (Down is not null && TargetOf(message) == Down)
        {
            Interlocked.Increment(ref refused);
            decided = Fate.Throttled;
        }

        if (decided == Fate.KilledBefore)
            throw new KilledException();
        if (decided == Fate.Reset)
            throw new IOException("Connection reset by peer");
        if (decided is Fate.Throttled or Fate.Failing)
        {
            message.Response = new RefusedResponse(decided == Fate.Throttled ? 503 : 500);
            return;
        }

        if (decided == Fate.Swallowed)
            await Task.Delay(Timeout.Infinite, message.CancellationToken);
        await ProcessNextAsync(message, pipeline);
        if (decided == Fate.KilledAfter)
            throw new KilledException();
        // The request was carried out, and nobody learns of it.
        if (decided == Fate.AnswerLost)
            throw new IOException("Connection reset by peer");
        if (decided == Fate.Unanswered)
            await Task.Delay(Timeout.Infinite, message.CancellationToken);
    }

    // In the emulator the first folder is the account.
    private static string? TargetOf(HttpMessage message) =>
        message.Request.Uri.ToUri().Segments is [_, _, var target, ..] ? target.TrimEnd('/').Split('(')[0] : null;
}

/// <summary>What becomes of one try of a request.</summary>
internal enum Fate
{
    Sent,
    KilledBefore,
    KilledAfter,
    Throttled,
    Failing,
    Reset,
    AnswerLost,

    /// <summary>It does not arrive, and nothing says so: the client waits until its patience ends.</summary>
    Swallowed,

    /// <summary>It is carried out, and the client waits for the answer until its patience ends.</summary>
    Unanswered,
}

/// <summary>The process ends here; nothing catches it.</summary>
internal sealed class KilledException : Exception;
