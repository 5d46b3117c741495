using Compiler.Backend.Access;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Access;

/// <summary>Whoever looks at a page.</summary>
/// <param name="Caller">The verified caller.</param>
/// <param name="FormToken">What the forms of the page send back.</param>
internal sealed record PageSession(Caller Caller, string FormToken)
{
    private static readonly object Key = new();

    /// <summary>The session of a request, as <see cref="CheckPage"/> has verified it; null for a page without one.</summary>
    public static PageSession? Of(HttpContext http) => http.Items[Key] as PageSession;

    /// <summary>Notes the session of a request.</summary>
    public void Note(HttpContext http)
    {
        http.Items[Key] = this;
        http.SetCaller(Caller);
    }
}
