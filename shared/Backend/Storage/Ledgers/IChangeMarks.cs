namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The partitions whose reports have changed since their totals were computed.</summary>
public interface IChangeMarks
{
    /// <summary>Marks a partition; a mark that exists gets a new state, so whoever works on it does not remove it.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="isRemoval">Whether a report was seen to leave it; only then may its totals end.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    Task MarkAsync(Partition partition, bool isRemoval, CancellationToken cancellationToken);

    /// <summary>The mark of a partition, or null.</summary>
    Task<ChangeMark?> FindAsync(Partition partition, CancellationToken cancellationToken);

    /// <summary>Removes a mark unless it has been set again since it was read.</summary>
    /// <returns>False if it has been set again.</returns>
    Task<bool> TryClearAsync(ChangeMark mark, CancellationToken cancellationToken);

    /// <summary>All marks, ordered by year and code.</summary>
    IAsyncEnumerable<ChangeMark> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A partition whose reports have changed.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="IsRemoval">Whether a report was seen to leave it.</param>
/// <param name="Since">When it was set last.</param>
/// <param name="ETag">Its state.</param>
public sealed record ChangeMark(Partition Partition, bool IsRemoval, DateTimeOffset Since, string ETag);
