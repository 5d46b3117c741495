using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Functions.Access;
using Compiler.Yearbooks.Volumes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/yearbooks</c>: the published volumes of the caller's places and of those above, optionally of one year or place.
/// </summary>
public sealed class ListYearbooks(IEditionLedger editions)
{
    [Function(nameof(ListYearbooks))]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/yearbooks")] HttpRequest request, CancellationToken cancellationToken)
    {
        var listed = new List<YearbookListing>();
        await foreach (var edition in editions.ListAsync(cancellationToken))
        {
            if (IsRequested(edition, request.Query) && request.GetCaller().Scope.Touches(edition.Adcode))
                listed.Add(YearbookListing.FromEdition(edition));
        }

        return new JsonResult(listed);
    }

    private static bool IsRequested(Edition edition, IQueryCollection query) =>
        (!query.TryGetValue("year", out var year) || year == edition.Year.ToString(CultureInfo.InvariantCulture))
        && (!query.TryGetValue("adcode", out var adcode) || adcode == edition.Adcode);
}
