namespace Compiler.Backend.Access;

/// <summary>The grants. Revoked and expired ones stay, so that the audit trail can be understood.</summary>
public interface IAccessLedger
{
    /// <summary>The grant with this id, in one request; null if there is none.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<Grant?> FindAsync(GrantKind kind, string id, CancellationToken cancellationToken);

    /// <summary>All grants of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="province">For links, six-digit code of the province; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<Grant> ListAsync(GrantKind kind, string? province, CancellationToken cancellationToken);

    /// <summary>Adds or replaces grants.</summary>
    Task PutAsync(IReadOnlyCollection<Grant> changed, CancellationToken cancellationToken);
}
