using System.Globalization;
using Compiler.Backend.Intake.Reconciling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>POST /api/reread?year=2021</c>: has the reports of a year read again that an older version has read. One order is for at most
/// <see cref="Settings.RereadLimit"/> reports; the answer says how many are left.
/// </summary>
public sealed class RereadReports(ReconcileUploads uploads, RereadUploads reread)
{
    [Function(nameof(RereadReports))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "reread")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明年度，如 ?year=2021。");
        var outdated = await uploads.FindOutdatedAsync(cancellationToken);
        var order = await reread.RunAsync([.. outdated.Where(reading => reading.Year == year)], cancellationToken);
        return new AcceptedResult((string?)null, new { year, queued = order.Queued, left = order.Left });
    }
}
