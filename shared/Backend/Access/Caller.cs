namespace Compiler.Backend.Access;

/// <summary>Who has sent a request, as the backend has verified it.</summary>
/// <param name="Id"><c>link:130600/…</c>, <c>key:…</c>, <c>person:…</c> or <c>operator</c>.</param>
/// <param name="Name">The name to show and to record.</param>
/// <param name="Roles">What the caller may do.</param>
/// <param name="Scope">Where.</param>
public sealed record Caller(string Id, string Name, AccessRoles Roles, AccessScope Scope)
{
    /// <summary>Whoever holds the master key.</summary>
    public static Caller Operator { get; } = new("operator", "operator", AccessRoles.Supervisor, AccessScope.All);

    /// <summary>For a link: its grant, which names the only body that the caller may report for.</summary>
    public Grant? Link { get; init; }

    /// <summary>The id and the name, for the audit trail.</summary>
    public string IdAndName => Id == Name ? Id : $"{Id} {Name}";

    /// <summary>Whether the caller has one of these roles.</summary>
    public bool Is(AccessRoles roles) => (Roles & roles) != 0;

    /// <summary>Whether the caller may do this for a place.</summary>
    public bool May(AccessRoles roles, string adcode) => Is(roles) && Scope.Covers(adcode);
}
