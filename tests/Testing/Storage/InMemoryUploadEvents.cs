using System.Collections.Concurrent;
using Compiler.Backend.Storage;

namespace Compiler.Testing.Storage;

/// <summary>A queue of uploads in memory, in any order, as a real one may be.</summary>
public sealed class InMemoryUploadEvents : IUploadEvents
{
    private readonly ConcurrentQueue<string> waiting = new();

    /// <summary>Takes out everything that waits.</summary>
    public IReadOnlyList<string> TakeAll()
    {
        var taken = new List<string>();
        while (waiting.TryDequeue(out var upload))
            taken.Add(upload);
        return taken;
    }

    /// <inheritdoc/>
    public Task SendAsync(string upload, CancellationToken cancellationToken)
    {
        waiting.Enqueue(upload);
        return Task.CompletedTask;
    }
}
