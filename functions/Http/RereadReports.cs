using System.Globalization;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Messages;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>POST /api/reread?year=2021</c>: has the reports of a year and the later ones read again that an older version has read. One order
/// is for at most <see cref="Settings.RereadLimit"/> reports.
/// </summary>
public sealed class RereadReports(IWorkOrders work, IntakeOptions options, OrderTrail trail)
{
    [Function(nameof(RereadReports))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/reread")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明年度，如 ?year=2021。");
        var order = UploadSlice.First with { Reread = new RereadWindow(0, options.RereadLimit, year) };
        await trail.AddAsync(request, "reports.reread", FormattableString.Invariant($"{year} 年度及以后"), cancellationToken);
        await work.SendAsync(order, cancellationToken);
        return new AcceptedResult((string?)null, new { year, limit = options.RereadLimit });
    }
}
