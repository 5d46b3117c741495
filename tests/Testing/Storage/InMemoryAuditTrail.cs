using Compiler.Backend.Access;

namespace Compiler.Testing.Storage;

/// <summary>An audit trail in memory.</summary>
public sealed class InMemoryAuditTrail : IAuditTrail
{
    private readonly List<AuditEntry> entries = [];

    /// <summary>All entries, the oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries => entries;

    /// <inheritdoc/>
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        entries.Add(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditEntry> ListAsync(string province, CancellationToken cancellationToken) =>
        entries.Where(entry => entry.Province == province).Reverse().ToAsyncEnumerable();
}
