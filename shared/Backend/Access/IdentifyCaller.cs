using System.Collections.Immutable;

namespace Compiler.Backend.Access;

/// <summary>
/// Finds out who has sent a request. Grants are looked up for each request, so a revoked one no longer holds for the next; a text that
/// cannot be a secret costs no look-up.
/// </summary>
/// <param name="grants">The grants.</param>
/// <param name="clock">Tells whether they have expired.</param>
public sealed class IdentifyCaller(IAccessLedger grants, TimeProvider clock)
{
    /// <summary>The agency with this link; null if there is none, or it is revoked or expired.</summary>
    public async Task<Caller?> ByLinkAsync(string secret, CancellationToken cancellationToken) =>
        await FindAsync(GrantKind.Link, secret, cancellationToken) is { } link
            ? new Caller(LinkId(link), link.Name, AccessRoles.Agency, new AccessScope(link.Places)) { Link = link }
            : null;

    /// <summary>The machine with this key; null if there is none, or it is revoked or expired.</summary>
    public async Task<Caller?> ByKeyAsync(string secret, CancellationToken cancellationToken) =>
        await FindAsync(GrantKind.Key, secret, cancellationToken) is { } key
            ? new Caller($"key:{key.Name}", key.Name, key.Roles, new AccessScope(key.Places))
            : null;

    /// <summary>A person whose token has been verified. Without a grant, the person has no scope.</summary>
    /// <param name="id">The object id of the directory.</param>
    /// <param name="name">The name in the token.</param>
    /// <param name="roles">The roles in the token.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public async Task<Caller> ByPersonAsync(string id, string name, AccessRoles roles, CancellationToken cancellationToken)
    {
        var grant = await grants.FindAsync(GrantKind.Person, id, cancellationToken);
        var places = grant?.Holds(clock.GetUtcNow()) == true ? grant.Places : ImmutableArray<string>.Empty;
        return new Caller($"person:{id}", name, roles, new AccessScope(places));
    }

    private static string LinkId(Grant link) => $"link:{link.Places[0]}/{link.Name}";

    private async Task<Grant?> FindAsync(GrantKind kind, string secret, CancellationToken cancellationToken) =>
        Secret.IdOf(kind, secret) is { } id
        && await grants.FindAsync(kind, id, cancellationToken) is { } grant && grant.Holds(clock.GetUtcNow())
            ? grant
            : null;
}
