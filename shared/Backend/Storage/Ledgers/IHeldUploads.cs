namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The uploads that wait for a supervisor's word, and those that have had it.</summary>
public interface IHeldUploads
{
    /// <summary>An upload of a province; null if it never waited there.</summary>
    /// <param name="province">Six-digit code.</param>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<HeldUpload?> FindAsync(string province, string upload, CancellationToken cancellationToken);

    /// <summary>Adds an upload, unless it is there; in one request if it is new.</summary>
    /// <returns>The upload that is there now.</returns>
    Task<HeldUpload> AddAsync(HeldUpload held, CancellationToken cancellationToken);

    /// <summary>Adds or replaces an upload.</summary>
    Task PutAsync(HeldUpload held, CancellationToken cancellationToken);

    /// <summary>Removes an upload; a missing one is not an error.</summary>
    Task RemoveAsync(string province, string upload, CancellationToken cancellationToken);

    /// <summary>All uploads of a province, whatever the word.</summary>
    /// <param name="province">Six-digit code; null for every province and for reports whose place is not known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<HeldUpload> ListAsync(string? province, CancellationToken cancellationToken);
}
