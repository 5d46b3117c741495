using System.Reflection;
using Compiler.Backend.Access;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Access;

/// <summary>Who may call each function over HTTP, read from the attributes of its method.</summary>
internal static class FunctionPolicies
{
    /// <summary>The functions with HTTP triggers, by name.</summary>
    public static IReadOnlyDictionary<string, FunctionPolicy> All { get; } = Read(typeof(FunctionPolicies).Assembly);

    private static Dictionary<string, FunctionPolicy> Read(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (Function: method.GetCustomAttribute<FunctionAttribute>(), Trigger: TriggerOf(method), Method: method))
        .Where(entry => entry is { Function: not null, Trigger: not null })
        .ToDictionary(
            entry => entry.Function!.Name,
            entry => new FunctionPolicy(
                entry.Trigger!.AuthLevel == AuthorizationLevel.Admin, entry.Method.GetCustomAttribute<AllowAttribute>()?.Roles,
                entry.Trigger.Route ?? "", entry.Trigger.Methods ?? [])
            {
                IsFromElsewhere = entry.Method.GetCustomAttribute<AllowAttribute>()?.IsFromElsewhere ?? false,
            },
            StringComparer.Ordinal);

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) =>
        method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).FirstOrDefault();
}

/// <summary>Who may call a function over HTTP.</summary>
/// <param name="IsForOperator">Whether the host has asked for the master key.</param>
/// <param name="Roles">The roles, of which the caller needs one; <see cref="AccessRoles.None"/> for anyone; null for nobody.</param>
/// <param name="Route">Its route.</param>
/// <param name="Methods">Its methods.</param>
internal sealed record FunctionPolicy(bool IsForOperator, AccessRoles? Roles, string Route, IReadOnlyList<string> Methods)
{
    /// <summary>Whether it is a page, for people with a session; all else is the API.</summary>
    public bool IsPage => !Route.StartsWith("api/", StringComparison.Ordinal);

    /// <summary>Whether another site may send it a form.</summary>
    public bool IsFromElsewhere { get; init; }
}
