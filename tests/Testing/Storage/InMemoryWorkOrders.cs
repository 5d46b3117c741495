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

    /// <inheritdoc/>
    public Task SendAsync(Partition changed, CancellationToken cancellationToken) => Send(changes, WorkMessage.Write(changed));

    /// <inheritdoc/>
    public Task SendAsync(VolumeOrder order, CancellationToken cancellationToken) => Send(orders, WorkMessage.Write(order));

    /// <inheritdoc/>
    public Task SendAsync(UploadSlice slice, CancellationToken cancellationToken) => Send(slices, WorkMessage.Write(slice));

    /// <summary>Takes the next changed partition; null if none waits.</summary>
    public Partition? TakeChange() => changes.TryDequeue(out var message) ? WorkMessage.ReadPartition(message) : null;

    /// <summary>Takes the next volume; null if none waits.</summary>
    public VolumeOrder? TakeOrder() => orders.TryDequeue(out var message) ? WorkMessage.ReadOrder(message) : null;

    /// <summary>Takes the next slice; null if none waits.</summary>
    public UploadSlice? TakeSlice() => slices.TryDequeue(out var message) ? WorkMessage.ReadSlice(message) : null;

    private static Task Send(ConcurrentQueue<string> queue, string message)
    {
        queue.Enqueue(message);
        return Task.CompletedTask;
    }
}
