using System.Collections.Immutable;

namespace Compiler.Backend.Access;

/// <summary>What somebody may do. Of a secret only the hash is known.</summary>
/// <param name="Kind">Whether it is for a link, a key or a person.</param>
/// <param name="Id">The hash of the secret (<see cref="Secret.IdOf"/>); for a person, the object id of the directory.</param>
/// <param name="Name">The name of the body, the machine or the person.</param>
/// <param name="Roles">What may be done; for a person, the directory says that with each token.</param>
/// <param name="Places">Where: six-digit codes. For a link, the place of its body.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="Revoked">When it was revoked; null if it was not.</param>
/// <param name="By">Who made it.</param>
/// <param name="Since">When.</param>
public sealed record Grant(
    GrantKind Kind,
    string Id,
    string Name,
    AccessRoles Roles,
    ImmutableArray<string> Places,
    DateTimeOffset? Expires,
    DateTimeOffset? Revoked,
    string By,
    DateTimeOffset Since)
{
    /// <summary>For a link: whether its body's report is the compilation of a level of government.</summary>
    public bool IsCompilation { get; init; }

    /// <summary>Whether it holds at this time.</summary>
    public bool Holds(DateTimeOffset now) => Revoked is null && !(Expires <= now);
}
