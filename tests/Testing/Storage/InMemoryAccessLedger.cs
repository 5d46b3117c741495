using Compiler.Backend.Access;

namespace Compiler.Testing.Storage;

/// <summary>Grants in memory.</summary>
public sealed class InMemoryAccessLedger : IAccessLedger
{
    private readonly Dictionary<(GrantKind, string), Grant> grants = [];

    /// <inheritdoc/>
    public Task<Grant?> FindAsync(GrantKind kind, string id, CancellationToken cancellationToken) =>
        Task.FromResult(grants.GetValueOrDefault((kind, id)));

    /// <inheritdoc/>
    public IAsyncEnumerable<Grant> ListAsync(GrantKind kind, string? province, CancellationToken cancellationToken) => grants.Values
        .Where(grant => grant.Kind == kind)
        .Where(grant => kind != GrantKind.Link || province is null || grant.Id.StartsWith(province[..2], StringComparison.Ordinal))
        .ToList().ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyCollection<Grant> changed, CancellationToken cancellationToken)
    {
        foreach (var grant in changed)
            grants[(grant.Kind, grant.Id)] = grant;
        return Task.CompletedTask;
    }
}
