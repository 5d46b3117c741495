using Compiler.Backend.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Access;

/// <summary>The place that a request is about: the parameter <c>place</c>, or the only place of the caller.</summary>
/// <param name="Adcode">Six-digit code; <see cref="AccessScope.Nation"/> for the whole country.</param>
/// <param name="Refusal">The answer if there is no such place, or it is not one of the caller's; null otherwise.</param>
internal sealed record RequestedPlace(string Adcode, IActionResult? Refusal)
{
    /// <summary>Reads the place and checks that the caller may act for it.</summary>
    public static RequestedPlace Read(HttpRequest request)
    {
        var scope = request.GetCaller().Scope;
        var place = request.Query["place"].ToString() is { Length: > 0 } given ? given
            : scope.IsNational ? AccessScope.Nation
            : scope.Places is [var only] ? only
            : null;
        return place is null ? Refused(Problem.Create(StatusCodes.Status400BadRequest, "请在地址中写明行政区划代码，如 ?place=130000。"))
            : !AccessScope.IsPlace(place) ? Refused(Problem.Create(StatusCodes.Status400BadRequest, "没有这个行政区划代码。"))
            : !scope.Covers(place) ? Refused(Problem.OutOfScope())
            : new RequestedPlace(place, null);
    }

    /// <summary>The code; null for the whole country.</summary>
    public string? Part => Adcode == AccessScope.Nation ? null : Adcode;

    private static RequestedPlace Refused(IActionResult refusal) => new("", refusal);
}
