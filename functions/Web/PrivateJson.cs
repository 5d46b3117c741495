using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Web;

/// <summary>Sends JSON that no cache keeps.</summary>
internal static class PrivateJson
{
    /// <summary>The value as JSON.</summary>
    public static IActionResult Send(HttpRequest request, object value)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new JsonResult(value);
    }
}
