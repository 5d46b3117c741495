namespace Compiler.Backend.Access;

/// <summary>The audit trail. Entries are added and never changed.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The entries of a province, the newest first.</summary>
    /// <param name="province">Six-digit code of the province; <see cref="AccessScope.Nation"/> for what is about no single one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<AuditEntry> ListAsync(string province, CancellationToken cancellationToken);
}
