using Compiler.Backend.Access;
using Compiler.Desk.Layout;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

/// <summary><c>GET /desk/assets/{name}</c>: style sheet, scripts and icon, which browsers keep: their address changes with them.</summary>
public static class Assets
{
    [Function("DeskAsset")]
    [Allow(AccessRoles.None)]
    public static IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/assets/{name}")] HttpRequest request, string name)
    {
        if (DeskAssets.Find(name) is not { } asset)
            return new NotFoundResult();
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return new FileContentResult(asset.Bytes.ToArray(), asset.MediaType);
    }
}
