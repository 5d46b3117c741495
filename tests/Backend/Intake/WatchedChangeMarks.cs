using System.Runtime.CompilerServices;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Intake;

/// <summary>The marks of changed partitions, of which every request is told to somebody.</summary>
/// <param name="marks">The marks behind it.</param>
/// <param name="requests">Hears of every request.</param>
internal sealed class WatchedChangeMarks(IChangeMarks marks, IRequestWatch requests) : IChangeMarks
{
    public Task MarkAsync(Partition partition, bool isRemoval, CancellationToken cancellationToken) => requests.WatchAsync(async () =>
    {
        await marks.MarkAsync(partition, isRemoval, cancellationToken);
        return true;
    });

    public Task<ChangeMark?> FindAsync(Partition partition, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => marks.FindAsync(partition, cancellationToken));

    public Task<bool> TryClearAsync(ChangeMark mark, CancellationToken cancellationToken) =>
        requests.WatchAsync(() => marks.TryClearAsync(mark, cancellationToken));

    public async IAsyncEnumerable<ChangeMark> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await requests.NextAsync(isDone: false);
        await foreach (var mark in marks.ListAsync(cancellationToken))
            yield return mark;
    }
}
