using System.Collections.Immutable;
using System.Globalization;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Desk.Pages;
using Compiler.Desk.Parts;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Pages;

/// <summary>
/// <c>GET /desk</c>: for an agency what it must do and has handed in, for the others the overview. <c>POST /desk/uploads</c> hands in
/// files: one leads to its receipt, several to the list.
/// </summary>
internal sealed class HomePage(AgencyDesk desk, OverviewView overview, TakeUpload take, PageAnswer answer)
{
    private const string StoredParameter = "stored";

    [Function("HomePage")]
    [Allow(AccessRoles.Agency | AccessRoles.Reader | AccessRoles.Supervisor)]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.GetCaller().Link is null)
            return overview.ShowAsync(request, cancellationToken);
        var isCount = int.TryParse(request.Query[StoredParameter], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return ShowAsync(request, isCount ? count : 0, [], StatusCodes.Status200OK, cancellationToken);
    }

    [Function("HandIn")]
    [Allow(AccessRoles.Agency)]
    public async Task<IActionResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/uploads")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var stored = new List<string>();
        var refused = new List<(RefusedFile File, int Status)>();
        foreach (var file in request.Form.Files)
        {
            var body = await UploadBody.ReadAsync(file, take.MaxBytes, cancellationToken);
            var taken = await take.RunAsync(request.GetCaller(), file.FileName, body, cancellationToken);
            if (taken.Name is { } name)
                stored.Add(name);
            else
                refused.Add((new RefusedFile(file.FileName, taken.Reason), taken.Status));
        }

        if (stored.Count + refused.Count == 0)
            refused.Add((new RefusedFile("", "没有选择文件。请先选择要报送的文件，再点“报送”。"), StatusCodes.Status400BadRequest));
        return (stored, refused) switch
        {
            (_, [var first, ..]) => await ShowAsync(
                request, stored.Count, [.. refused.Select(entry => entry.File)], first.Status, cancellationToken),
            ([var only], _) => new SeeOther(ReceiptView.PathOf(only)),
            _ => new SeeOther(FormattableString.Invariant($"/desk?{StoredParameter}={stored.Count}")),
        };
    }

    private async Task<IActionResult> ShowAsync(
        HttpRequest request, int stored, ImmutableArray<RefusedFile> refused, int status, CancellationToken cancellationToken)
    {
        var caller = request.GetCaller();
        var view = await desk.RunAsync(caller, caller.Link!, cancellationToken);
        return await answer.PageAsync<AgencyHomePage, AgencyHomeModel>(
            request, view.Body, new AgencyHomeModel(view, take.MaxBytes, stored, refused), status);
    }
}
