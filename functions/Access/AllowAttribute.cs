using Compiler.Backend.Access;

namespace Compiler.Functions.Access;

/// <summary>
/// Who may call a function over HTTP. A function without it is refused, unless the host has asked for the master key
/// (<c>AuthorizationLevel.Admin</c>).
/// </summary>
/// <param name="roles">The caller needs one of these; <see cref="AccessRoles.None"/> for anyone, without signing in.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowAttribute(AccessRoles roles) : Attribute
{
    public AccessRoles Roles => roles;

    /// <summary>Whether another site may send a form here: only the directory does, when somebody has signed in there.</summary>
    public bool IsFromElsewhere { get; init; }
}
