using System.Collections.Concurrent;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Testing.Storage;

/// <summary>A queue of uploads in memory, in any order, as a real one may be.</summary>
public sealed class InMemoryUploadEvents : IUploadEvents
{
    private readonly ConcurrentQueue<(string Upload, Partition? ListedIn)> waiting = new();
    private readonly ConcurrentQueue<(string Upload, Partition? ListedIn)> later = new();

    /// <summary>The scans that were handed on.</summary>
    public ConcurrentQueue<(string Upload, Partition? ListedIn)> Scans { get; } = new();

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => waiting.IsEmpty;

    /// <summary>Takes out everything that waits.</summary>
    public IReadOnlyList<string> TakeAll() => [.. TakeAllEvents().Select(told => told.Upload)];

    /// <summary>Takes out everything that waits.</summary>
    public IReadOnlyList<(string Upload, Partition? ListedIn)> TakeAllEvents()
    {
        var taken = new List<(string, Partition?)>();
        while (waiting.TryDequeue(out var upload))
            taken.Add(upload);
        return taken;
    }

    /// <summary>Announces an upload.</summary>
    public Task SendAsync(string upload, CancellationToken cancellationToken) => SendAsync(upload, null, cancellationToken);

    /// <summary>Lets the time pass after which what was announced for later is told.</summary>
    public void PassTime()
    {
        while (later.TryDequeue(out var upload))
            waiting.Enqueue(upload);
    }

    /// <inheritdoc/>
    public Task SendLaterAsync(string upload, Partition? listedIn, CancellationToken cancellationToken)
    {
        later.Enqueue((upload, listedIn));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendScanAsync(string upload, Partition? listedIn, CancellationToken cancellationToken)
    {
        Scans.Enqueue((upload, listedIn));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SendAsync(string upload, Partition? listedIn, CancellationToken cancellationToken)
    {
        waiting.Enqueue((upload, listedIn));
        return Task.CompletedTask;
    }
}
