using System.Net.Mime;
using Compiler.Backend.Intake;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

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

    /// <summary>The page of a receipt.</summary>
    public static IActionResult SendPage(HttpRequest request, Receipt receipt) =>
        Send(request, new FileContent(ReadOutcome.Read, UploadPage.Render(receipt)), MediaType.ForFile("receipt.html"), "receipt.html");

    /// <summary>
    /// What somebody has uploaded, to be saved under its own name and never displayed: nothing in it runs, whatever it is.
    /// </summary>
    public static IActionResult SendUpload(HttpRequest request, FileContent content, string name)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        return new FileContentResult(content.Bytes.ToArray(), MediaTypeNames.Application.Octet);
    }
}
