using Compiler.Backend.Access;
using Compiler.Backend.Granting;
using Compiler.Functions.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Compiler.Functions.Http;

/// <summary>
/// The places of the people who sign in, with the master key. <c>PUT /api/persons/{id}</c> with
/// <c>{"name": …, "places": ["130000"]}</c>, where the id is the object id of the directory; <c>GET /api/persons</c>;
/// <c>DELETE /api/persons/{id}</c>. What they may do there, the directory says (roles <c>supervisor</c> and <c>reader</c>).
/// </summary>
public sealed class Persons(GrantAccess access)
{
    private const int MaxNameLength = 100;

    [Function("PutPerson")]
    public async Task<IActionResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "put", Route = "api/persons/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var order = await JsonBody.ReadAsync<PersonOrder>(request, cancellationToken);
        if (!Guid.TryParseExact(id, "D", out var person)
            || order is not { Name.Length: > 0 and <= MaxNameLength, Places.Count: > 0 }
            || order.Name.Any(char.IsControl) || !order.Places.All(AccessScope.IsPlace))
        {
            return Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明对象标识（GUID），并以 JSON 写明 name 和 places（行政区划代码）。");
        }

        await access.PutPersonAsync(request.GetCaller(), $"{person:D}", order.Name, new AccessScope([.. order.Places]), cancellationToken);
        return new NoContentResult();
    }

    [Function("ListPersons")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/persons")] HttpRequest request, CancellationToken cancellationToken) =>
        PrivateJson.Send(
            request,
            (await access.ListAsync(GrantKind.Person, AccessScope.Nation, cancellationToken))
                .Select(person => new
                {
                    id = person.Id,
                    name = person.Name,
                    places = person.Places,
                    revoked = person.Revoked,
                    by = person.By,
                    since = person.Since,
                }));

    [Function("RevokePerson")]
    public async Task<IActionResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "delete", Route = "api/persons/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Guid.TryParseExact(id, "D", out var person)
        && await access.RevokeAsync(request.GetCaller(), GrantKind.Person, $"{person:D}", cancellationToken)
            ? new NoContentResult()
            : Problem.NotFound("没有给这个人分配过管理范围。");

    private sealed record PersonOrder(string Name, IReadOnlyList<string> Places);
}
