using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http.Desk;

/// <summary><c>GET /api/uploads</c>: what the agency of a link must do until when, and what it has uploaded.</summary>
public sealed class AgencyUploads(AgencyDesk desk)
{
    [Function(nameof(AgencyUploads))]
    [Allow(AccessRoles.Agency)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/uploads")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.GetCaller();
        return PrivateJson.SendInWords(request, await desk.RunAsync(caller, caller.Link!, cancellationToken));
    }
}
