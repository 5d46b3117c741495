using Compiler.Backend.Access;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Access;

/// <summary>The verified caller of a request.</summary>
internal static class HttpCallers
{
    private static readonly object Key = new();

    /// <summary>Who has sent the request, as <see cref="CheckCaller"/> has verified it.</summary>
    public static Caller GetCaller(this HttpRequest request) =>
        request.HttpContext.Items[Key] as Caller ?? throw new InvalidOperationException("The caller of this function was not checked.");

    /// <summary>Notes who has sent the request.</summary>
    public static void SetCaller(this HttpContext http, Caller caller) => http.Items[Key] = caller;
}
