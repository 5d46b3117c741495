using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Granting;

/// <summary>Makes and revokes links for agencies, keys for machines and scopes for persons, and records that.</summary>
/// <param name="grants">The grants.</param>
/// <param name="register">The bodies that links are for.</param>
/// <param name="trail">The audit trail.</param>
/// <param name="clock">When.</param>
public sealed class GrantAccess(IAccessLedger grants, IBodyRegisterSource register, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>The most days for which a link holds.</summary>
    public const int MaxDays = 400;

    /// <summary>
    /// Makes links for the bodies of a place that must report on last year and have no link that holds, or for a single body in any case.
    /// </summary>
    /// <param name="by">Who makes them.</param>
    /// <param name="place">Six-digit code of the place, with everything in it.</param>
    /// <param name="body">The official name of the only body; null for all.</param>
    /// <param name="days">For how many days they hold: 1 to <see cref="MaxDays"/>.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The links with their secrets, which are not kept.</returns>
    public async Task<ImmutableArray<NewLink>> MakeLinksAsync(
        Caller by, string place, string? body, int days, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var now = clock.GetUtcNow();
        var scope = new AccessScope([place]);
        var bodies = (await register.GetAsync(cancellationToken)).Bodies
            .Where(entry => scope.Covers(entry.Adcode) && (body is null ? entry.IsDue(ReportYears.Last(clock)) : entry.Name == body));
        var served = body is null
            ? await grants.ListAsync(GrantKind.Link, scope.IsNational ? null : place[..2], cancellationToken).Where(link => link.Holds(now))
                .Select(link => (link.Places[0], link.Name, link.IsCompilation)).ToHashSetAsync(cancellationToken: cancellationToken)
            : [];
        ImmutableArray<NewLink> made =
        [
            .. bodies.Where(entry => !served.Contains((entry.Adcode, entry.Name, entry.IsCompilation)))
                .Select(entry => MakeLink(by, entry, now, now.AddDays(days))),
        ];
        if (made.IsEmpty)
            return made;
        await RecordAsync(
            by, place, "link.made", body ?? place, "", FormattableString.Invariant($"{made.Length} 个，有效期至 {now.AddDays(days):O}"),
            cancellationToken);
        await grants.PutAsync([.. made.Select(link => link.Grant)], cancellationToken);
        return made;
    }

    /// <summary>Makes a key for a machine.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="name">The machine's name; keys of one name are one uploader.</param>
    /// <param name="roles">What it may do.</param>
    /// <param name="scope">Where.</param>
    /// <param name="expires">When it ends; null for never.</param>
    /// <param name="secret">A key of the platform to use; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The grant and its secret, which is not kept; null if the given secret is too short or too long.</returns>
    public async Task<(Grant Grant, string Secret)?> MakeKeyAsync(
        Caller by,
        string name,
        AccessRoles roles,
        AccessScope scope,
        DateTimeOffset? expires,
        string? secret,
        CancellationToken cancellationToken)
    {
        secret ??= Secret.Create("");
        if (Secret.IdOf(GrantKind.Key, secret) is not { } id)
            return null;
        var key = new Grant(GrantKind.Key, id, name, roles, scope.Places, expires, null, by.IdAndName, clock.GetUtcNow());
        await RecordAsync(by, AccessScope.Nation, "key.made", name, "", Describe(key), cancellationToken);
        await grants.PutAsync([key], cancellationToken);
        return (key, secret);
    }

    /// <summary>Gives a person of the directory a scope, in place of the one before.</summary>
    public async Task PutPersonAsync(Caller by, string id, string name, AccessScope scope, CancellationToken cancellationToken)
    {
        var before = await grants.FindAsync(GrantKind.Person, id, cancellationToken);
        var person = new Grant(GrantKind.Person, id, name, AccessRoles.None, scope.Places, null, null, by.IdAndName, clock.GetUtcNow());
        await RecordAsync(
            by, AccessScope.Nation, "person.scope", $"{id} {name}", before is null ? "" : Describe(before), Describe(person), cancellationToken);
        await grants.PutAsync([person], cancellationToken);
    }

    /// <summary>Revokes a link or key, or takes a person's scope away; it no longer holds for the next request.</summary>
    /// <param name="by">Who revokes it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>False if there is no such grant within the caller's scope.</returns>
    public async Task<bool> RevokeAsync(Caller by, GrantKind kind, string id, CancellationToken cancellationToken)
    {
        if (await grants.FindAsync(kind, id, cancellationToken) is not { } grant || !by.Scope.Covers(new AccessScope(grant.Places)))
            return false;
        if (grant.Revoked is not null)
            return true;
        var place = kind == GrantKind.Link ? grant.Places[0] : AccessScope.Nation;
        await RecordAsync(
            by, place, $"{kind.ToString().ToLowerInvariant()}.revoked", $"{id} {grant.Name}", Describe(grant), "", cancellationToken);
        await grants.PutAsync([grant with { Revoked = clock.GetUtcNow() }], cancellationToken);
        return true;
    }

    /// <summary>The grants of a kind within a place, by name.</summary>
    public async Task<IReadOnlyList<Grant>> ListAsync(GrantKind kind, string place, CancellationToken cancellationToken)
    {
        var scope = new AccessScope([place]);
        var province = scope.IsNational ? null : place[..2];
        var listed = await grants.ListAsync(kind, province, cancellationToken)
            .Where(grant => scope.Covers(new AccessScope(grant.Places))).ToListAsync(cancellationToken);
        return [.. listed.OrderBy(grant => grant.Places[0], StringComparer.Ordinal).ThenBy(grant => grant.Name, StringComparer.Ordinal)];
    }

    private static NewLink MakeLink(Caller by, RegisteredBody body, DateTimeOffset now, DateTimeOffset expires)
    {
        var secret = Secret.Create(body.Adcode[..2]);
        var grant = new Grant(
            GrantKind.Link, Secret.IdOf(GrantKind.Link, secret)!, body.Name, AccessRoles.Agency, [body.Adcode], expires, null,
            by.IdAndName, now)
        {
            IsCompilation = body.IsCompilation,
        };
        return new NewLink(grant, secret);
    }

    private static string Describe(Grant grant) =>
        $"{string.Join('、', RoleNames(grant.Roles))}，范围 {string.Join(' ', grant.Places)}，"
        + (grant.Expires is { } end ? $"有效期至 {end:O}" : "长期有效");

    private static IEnumerable<string> RoleNames(AccessRoles roles)
    {
        if (roles == AccessRoles.None)
            yield return "权限从单位账号";
        if (roles.HasFlag(AccessRoles.Agency))
            yield return "机关报送";
        if (roles.HasFlag(AccessRoles.Uploader))
            yield return "批量报送";
        if (roles.HasFlag(AccessRoles.Reader))
            yield return "查阅";
        if (roles.HasFlag(AccessRoles.Supervisor))
            yield return "主管";
    }

    // The trail comes first: nothing may change without a line in it.
    private Task RecordAsync(
        Caller by, string place, string what, string subject, string before, string after, CancellationToken cancellationToken) =>
        trail.AddAsync(
            new AuditEntry(
                clock.GetUtcNow(), place == AccessScope.Nation ? place : $"{place[..2]}0000", by.IdAndName, what, subject, before, after),
            cancellationToken);
}

/// <summary>A link that was just made.</summary>
/// <param name="Grant">What is kept of it.</param>
/// <param name="Secret">What the agency is sent; it is not kept.</param>
public sealed record NewLink(Grant Grant, string Secret);
