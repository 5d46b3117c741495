using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Pages;

/// <summary>Sends the browser to a page after a form, so that loading it again does not send the form again (303).</summary>
/// <param name="path">The path of the page.</param>
internal sealed class SeeOther(string path) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
