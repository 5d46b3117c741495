using System.Globalization;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Register;
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
    public async Task<IActionResult> ExportAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "bodies")] HttpRequest request, CancellationToken cancellationToken) =>
        Send(request, await export.RunAsync(Place(request), cancellationToken));

    [Function("BeginRegister")]
    public async Task<IActionResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "bodies/begin")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (Place(request) is not { } place || !place.EndsWith("0000", StringComparison.Ordinal))
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明省份的行政区划代码，如 ?place=130000。");
        return Send(request, await begin.RunAsync(place, Year(request), cancellationToken));
    }

    [Function("ListDueBodies")]
    public async Task<IActionResult> DueAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "bodies/due")] HttpRequest request, CancellationToken cancellationToken)
    {
        var isOpenOnly = bool.TryParse(request.Query["open"], out var open) && open;
        return Send(request, await due.RunAsync(Year(request), Place(request), isOpenOnly, cancellationToken), "due.csv");
    }

    private static IActionResult Send(HttpRequest request, BodyRegister register) => request.Query["format"] == "xlsx"
        ? Send(request, RegisterFile.WriteWorkbook(register.Bodies), "bodies.xlsx")
        : Send(request, RegisterFile.WriteCsv(register.Bodies), "bodies.csv");

    private static IActionResult Send(HttpRequest request, byte[] content, string name) =>
        PrivateFile.Send(request, new FileContent(ReadOutcome.Read, content), MediaType.ForFile(name), name);

    private static string? Place(HttpRequest request) => request.Query["place"].ToString() is { Length: > 0 } code ? code : null;

    private static int? Year(HttpRequest request) =>
        int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
