using Compiler.Backend.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Compiler.Functions.Access;

/// <summary>
/// Signs in by a header of role, place and name, as <c>x-development-user: supervisor 130000 Zhang</c>. Only where the environment is
/// Development and the setting asks for it; anywhere else the app does not start with that setting.
/// </summary>
internal static class DevelopmentSignIn
{
    /// <summary>The header.</summary>
    public const string Header = "x-development-user";

    /// <summary>Whether the setting asks for it. Throws <see cref="StartException"/> outside Development.</summary>
    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Settings.DevelopmentSignIn] is not { Length: > 0 } set || set == "false")
            return false;
        return environment.IsDevelopment()
            ? true
            : throw new StartException($"{Settings.DevelopmentSignIn} lets anyone in; it is for a developer's machine only. Remove it.");
    }

    /// <summary>The caller that a header describes; null if it describes none.</summary>
    public static Caller? Read(string text) =>
        text.Split(' ', 3, StringSplitOptions.TrimEntries) is [var role, var place, { Length: > 0 } name]
        && AccessScope.IsPlace(place) && RoleWords.Parse(role) is { } roles
            ? new Caller($"person:development-{name}", name, roles, new AccessScope([place]))
            : null;
}
