using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Storage;

/// <summary>One row for each volume: which revision is published, of which inputs.</summary>
public interface IEditionLedger
{
    /// <summary>The row of this volume, or null.</summary>
    Task<Edition?> FindAsync(int year, string adcode, CancellationToken cancellationToken);

    /// <summary>Puts the row of a volume, unless it has changed since it was looked at.</summary>
    /// <param name="edition">The row; its <see cref="Edition.ETag"/> is the state that is replaced, null where there was none.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The row with its new ETag; null where the row has changed.</returns>
    Task<Edition?> TryPutAsync(Edition edition, CancellationToken cancellationToken);

    /// <summary>All rows, ordered by year and code.</summary>
    IAsyncEnumerable<Edition> ListAsync(CancellationToken cancellationToken);
}
