using Compiler.Backend.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Web;

/// <summary>Sends files so that no cache keeps them and no browser guesses another type.</summary>
internal static class PrivateFile
{
    /// <summary>The content as a file of this type and name.</summary>
    public static IActionResult Send(HttpRequest request, FileContent content, MediaType type, string savedAs)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = type.Disposition(savedAs);
        return new FileContentResult(content.Bytes.ToArray(), type.Name);
    }
}
