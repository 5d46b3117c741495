using Compiler.Backend.Access;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Compiler.Functions.Access;

/// <summary>The place that a request is about: the parameter <c>place</c>, or the only place of the caller.</summary>
/// <param name="Adcode">Six-digit code; <see cref="AccessScope.Nation"/> for the whole country.</param>
/// <param name="Trouble">Why there is no such place, or it is not one of the caller's; null if all is well.</param>
internal sealed record RequestedPlace(string Adcode, Refusal? Trouble)
{
    /// <summary>The answer to a call of the API whose place is refused; null if it is not.</summary>
    public IActionResult? Refusal => Trouble is { } trouble ? Problem.Create(trouble.Status, trouble.Detail) : null;

    /// <summary>The code; null for the whole country.</summary>
    public string? Part => Adcode == AccessScope.Nation ? null : Adcode;

    /// <summary>Reads the place and checks that the caller may act for it.</summary>
    public static RequestedPlace Read(HttpRequest request)
    {
        var scope = request.GetCaller().Scope;
        var place = request.Query["place"].ToString() is { Length: > 0 } given ? given
            : scope.IsNational ? AccessScope.Nation
            : scope.Places is [var only] ? only
            : null;
        return place is null
            ? Refused(StatusCodes.Status400BadRequest, "请在地址中写明行政区划代码，如 ?place=130000。")
            : Check(scope, place);
    }

    /// <summary>The same for a page, where the first place of the caller stands for none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="given">The code that was chosen; empty for none.</param>
    public static RequestedPlace ReadOnPage(HttpRequest request, string? given)
    {
        var scope = request.GetCaller().Scope;
        return Check(
            scope,
            !string.IsNullOrEmpty(given) ? given
            : scope.IsNational ? AccessScope.Nation
            : scope.Places is [var first, ..] ? first
            : "");
    }

    private static RequestedPlace Check(AccessScope scope, string place) =>
        place.Length > 0 && !AccessScope.IsPlace(place) ? Refused(StatusCodes.Status400BadRequest, "没有这个行政区划代码。")
        : !scope.Covers(place) ? Refused(StatusCodes.Status403Forbidden, "该地区不在您的管理范围内。")
        : new RequestedPlace(place, null);

    private static RequestedPlace Refused(int status, string sentence) => new("", new Refusal(status, sentence));
}
