using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Web;

/// <summary>Sends JSON that no cache keeps.</summary>
internal static class PrivateJson
{
    // Unescaped Chinese halves an answer; none is ever embedded in a web page.
    private static readonly JsonSerializerOptions InWords = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The value as JSON.</summary>
    public static IActionResult Send(HttpRequest request, object value)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new JsonResult(value);
    }

    /// <summary>The same with the values of enumerations as words: <c>to_check</c>.</summary>
    public static IActionResult SendInWords(HttpRequest request, object value)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new JsonResult(value, InWords);
    }
}
