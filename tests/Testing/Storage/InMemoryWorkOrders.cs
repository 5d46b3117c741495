using System.Collections.Concurrent;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Testing.Storage;

/// <summary>Units of work in memory. They go through their JSON, as in a real queue.</summary>
public sealed class InMemoryWorkOrders : IWorkOrders
{
    private readonly ConcurrentQueue<string> changes = new();
    private readonly ConcurrentQueue<string> orders = new();
    private readonly ConcurrentQueue<string> slices = new();

    /// <summary>Where it is set, a message may be lost or come twice or three times, and the next one is any of those that wait.</summary>
    public Random? Trouble { get; set; }

    /// <inheritdoc/>
    public Task SendAsync(Partition changed, CancellationToken cancellationToken) => Send(changes, WorkMessage.Write(changed));

    /// <inheritdoc/>
    public Task SendAsync(VolumeOrder order, CancellationToken cancellationToken) => Send(orders, WorkMessage.Write(order));

    /// <inheritdoc/>
    public Task SendAsync(UploadSlice slice, CancellationToken cancellationToken) => Send(slices, WorkMessage.Write(slice));

    /// <summary>Takes the next changed partition; null if none waits.</summary>
    public Partition? TakeChange() => Take(changes) is { } message ? WorkMessage.ReadPartition(message) : null;

    /// <summary>Takes the next volume; null if none waits.</summary>
    public VolumeOrder? TakeOrder() => Take(orders) is { } message ? WorkMessage.ReadOrder(message) : null;

    /// <summary>Takes the next slice; null if none waits.</summary>
    public UploadSlice? TakeSlice() => Take(slices) is { } message ? WorkMessage.ReadSlice(message) : null;

    private Task Send(ConcurrentQueue<string> queue, string message)
    {
        for (var copies = Trouble?.Next(4) ?? 1; copies > 0; copies--)
            queue.Enqueue(message);
        return Task.CompletedTask;
    }

    private string? Take(ConcurrentQueue<string> queue)
    {
        for (var behind = Trouble?.Next(queue.Count + 1) ?? 0; behind > 0 && queue.TryDequeue(out var first); behind--)
            queue.Enqueue(first);
        return queue.TryDequeue(out var message) ? message : null;
    }
}
