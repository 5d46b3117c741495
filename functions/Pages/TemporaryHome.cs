using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

internal sealed class TemporaryHome(OverviewView view)
{
    [Function("TemporaryHome")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request, CancellationToken cancellationToken) =>
        view.ShowAsync(request, cancellationToken);
}
