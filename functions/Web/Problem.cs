using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Web;

/// <summary>Error answers as <c>application/problem+json</c> (RFC 9457), with a sentence for the person who uploads.</summary>
internal static class Problem
{
    /// <summary>The place is not one of the caller's.</summary>
    public const string OutOfScopeSentence = "该地区不在您的管理范围内。";

    private const string MediaType = "application/problem+json; charset=utf-8";

    // Unescaped Chinese: people read the answer, and it is never embedded in a web page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer with this status and sentence.</summary>
    public static IActionResult Create(int status, string detail) =>
        new ContentResult { StatusCode = status, ContentType = MediaType, Content = Text(status, detail) };

    /// <summary>403: the place is not one of the caller's.</summary>
    public static IActionResult OutOfScope() => Create(StatusCodes.Status403Forbidden, OutOfScopeSentence);

    /// <summary>404 with this sentence.</summary>
    public static IActionResult NotFound(string detail) => Create(StatusCodes.Status404NotFound, detail);

    /// <summary>Writes the answer with this status and sentence.</summary>
    public static Task WriteAsync(HttpResponse response, int status, string detail)
    {
        response.StatusCode = status;
        response.ContentType = MediaType;
        return response.WriteAsync(Text(status, detail));
    }

    private static string Text(int status, string detail) => JsonSerializer.Serialize(new { status, detail }, Readable);
}
