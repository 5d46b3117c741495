using Compiler.Backend.Access;

namespace Compiler.Functions.Access;

/// <summary>The roles as the API spells them.</summary>
internal static class RoleWords
{
    /// <summary>A role; null for any other word. A link's role cannot be given to anyone else.</summary>
    public static AccessRoles? Parse(string word) => word switch
    {
        "uploader" => AccessRoles.Uploader,
        "reader" => AccessRoles.Reader,
        "supervisor" => AccessRoles.Supervisor,
        _ => null,
    };

    /// <summary>Several roles at once; null if one of the words is none, or there is no word.</summary>
    public static AccessRoles? Parse(IReadOnlyCollection<string> words)
    {
        var roles = words.Select(Parse).ToList();
        return roles.Count == 0 || roles.Contains(null) ? null : roles.Aggregate(AccessRoles.None, (all, role) => all | role!.Value);
    }
}
