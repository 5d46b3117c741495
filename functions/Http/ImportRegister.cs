using Compiler.Backend.Access;
using Compiler.Backend.Register;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>PUT /api/bodies?dryRun=true&amp;place=130600</c>: imports the register of bodies from CSV or xlsx. The answer says what has changed,
/// or would change.
/// </summary>
public sealed class ImportRegister(ImportBodies import)
{
    [Function(nameof(ImportRegister))]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/bodies")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        var body = await UploadBody.ReadAsync(request, RegisterFile.MaxBytes, cancellationToken);
        if (body.Trouble == UploadError.TooLarge)
            return Problem.Create(StatusCodes.Status413PayloadTooLarge, "名单文件过大，请分省导入。");
        if (body.Trouble != UploadError.None || body.Content.IsEmpty)
            return Problem.Create(StatusCodes.Status400BadRequest, "没有收到完整的名单文件，请重新提交。");
        var isDryRun = bool.TryParse(request.Query["dryRun"], out var dry) && dry;
        var outcome = await import.RunAsync(request.GetCaller(), body.Content, place.Part, isDryRun, cancellationToken);
        return outcome.Errors.IsEmpty
            ? new JsonResult(outcome)
            : Problem.Create(StatusCodes.Status400BadRequest, string.Join('\n', outcome.Errors));
    }
}
