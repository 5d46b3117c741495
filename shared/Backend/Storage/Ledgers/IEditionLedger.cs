using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>One row per volume: which revision is published, and from which inputs.</summary>
public interface IEditionLedger
{
    /// <summary>The row of this volume, or null.</summary>
    Task<Edition?> FindAsync(int year, string adcode, CancellationToken cancellationToken);

    /// <summary>Writes the row of a volume, unless it has changed since it was read.</summary>
    /// <param name="edition">The row; its <see cref="Edition.ETag"/> is that of the row it replaces, null for a new row.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The row with its new ETag; null if the row has changed.</returns>
    Task<Edition?> TryPutAsync(Edition edition, CancellationToken cancellationToken);

    /// <summary>All rows, ordered by year and code.</summary>
    IAsyncEnumerable<Edition> ListAsync(CancellationToken cancellationToken);
}
