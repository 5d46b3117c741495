using Compiler.Backend.Access;
using Compiler.Backend.Intake.Holding;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/held?place=130000</c>: the reports that wait for a supervisor's word. <c>POST /api/held</c> with
/// <c>{"upload": …, "province": "130000", "sha256": …, "release": true, "note": …}</c>: takes it; the hash is that of the file that the
/// supervisor has looked at.
/// </summary>
public sealed class HeldReports(DecideHeld decide)
{
    private const int MaxNoteLength = 500;

    [Function("ListHeld")]
    [Allow(AccessRoles.Reader | AccessRoles.Supervisor)]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/held")] HttpRequest request, CancellationToken cancellationToken)
    {
        var place = RequestedPlace.Read(request);
        if (place.Refusal is { } refusal)
            return refusal;
        var held = await decide.ListAsync(place.Adcode, cancellationToken);
        return PrivateJson.Send(
            request,
            held.Select(upload => new
            {
                upload = upload.Upload,
                province = upload.Province,
                sha256 = upload.Sha256,
                year = upload.Key.Year,
                body = upload.Body,
                adcode = upload.Key.Body.Adcode,
                uploader = upload.Uploader,
                cause = upload.Cause,
                since = upload.Since,
                standing = upload.Standing,
            }));
    }

    [Function("DecideHeld")]
    [Allow(AccessRoles.Supervisor)]
    public async Task<IActionResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/held")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Word>(request, cancellationToken) is not { Note.Length: <= MaxNoteLength, Province.Length: 6 } word
            || word.Note.Any(char.IsControl) || !word.Province.All(char.IsAsciiDigit))
        {
            return Problem.Create(StatusCodes.Status400BadRequest, "请以 JSON 写明 upload、province、sha256、release（true 为核准），note（理由，500字以内）可不写。");
        }

        var outcome = await decide.RunAsync(
            request.GetCaller(), word.Province, word.Upload, word.Sha256, word.Release, word.Note, cancellationToken);
        return outcome switch
        {
            WordOutcome.Taken => new AcceptedResult(),
            WordOutcome.OutOfScope => Problem.OutOfScope(),
            WordOutcome.Changed => Problem.Create(StatusCodes.Status409Conflict, "该文件在您查看之后又有变化，请重新查看。"),
            _ => Problem.NotFound("没有等待核准的这份报告。"),
        };
    }

    private sealed record Word(string Upload, string Province, string Sha256, bool Release, string Note = "");
}
