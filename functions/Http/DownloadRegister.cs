using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Register;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/bodies</c>: the register. <c>GET /api/bodies/begin?place=130000&amp;year=2024</c>: a register to begin with, from the
/// reports of a year. Both as CSV, or as a workbook with <c>format=xlsx</c>. <c>GET /api/bodies/due?year=2024&amp;open=true</c>: who must
/// report until when, as CSV.
/// </summary>
public sealed class DownloadRegister(ExportBodies export, BeginRegister begin, ListDue due)
{
    [Function("ExportRegister")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ExportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/bodies")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        return place.Refusal ?? Send(request, await export.RunAsync(place.Part, cancellationToken));
    }

    [Function("BeginRegister")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/bodies/begin")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        if (place.Part is not { } province || !province.EndsWith("0000", StringComparison.Ordinal))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明省份的行政区划代码，如 ?place=130000。");
        return Send(request, await begin.RunAsync(province, Year(request), cancellationToken));
    }

    [Function("ListDueBodies")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> DueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/bodies/due")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        var isOpenOnly = bool.TryParse(request.Query["open"], out var open) && open;
        return Send(request, await due.RunAsync(Year(request), place.Part, isOpenOnly, cancellationToken), "due.csv");
    }

    private static IActionResult Send(HttpRequest request, BodyRegister register) => request.Query["format"] == "xlsx"
        ? Send(request, RegisterFile.WriteWorkbook(register.Bodies), "bodies.xlsx")
        : Send(request, RegisterFile.WriteCsv(register.Bodies), "bodies.csv");

    private static IActionResult Send(HttpRequest request, byte[] content, string name) =>
        PrivateFile.Send(request, new FileContent(ReadOutcome.Read, content), MediaType.ForFile(name), name);

    private static int? Year(HttpRequest request) =>
        int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
