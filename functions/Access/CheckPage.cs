using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Desk.Layout;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compiler.Functions.Access;

/// <summary>
/// Finds out who looks at a page, and refuses whoever may not. A form is accepted only from a page of this site that was made for the same
/// session; the worker has no such check of its own.
/// </summary>
internal sealed class CheckPage(SignIn signIn, SessionCookie cookie)
{
    /// <summary>The most that a form may hold: the platform accepts no larger request.</summary>
    private const long MaxFormBytes = 100L * 1024 * 1024;

    /// <summary>Null if the request may go on.</summary>
    public async Task<Refusal?> FindRefusalAsync(HttpContext http, FunctionPolicy? policy)
    {
        if (policy is not { IsForOperator: false, Roles: { } roles })
            return Refusal.Forbidden;
        var isForm = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        if (isForm && !policy.IsFromElsewhere && !IsFromThisSite(http.Request))
            return Refusal.FromElsewhere;
        if (cookie.Read(http.Request) is not { } credential)
            return roles == AccessRoles.None ? null : Refusal.Unsigned;
        var (caller, refusal) = await signIn.RunAsync(credential, RequestLimits.AddressOf(http.Request), http.RequestAborted);
        if (caller is null)
            return roles == AccessRoles.None ? null : refusal;
        var token = SessionCookie.FormTokenOf(credential);
        new PageSession(caller, token).Note(http);
        if (roles == AccessRoles.None)
            return null;
        return !caller.Is(roles) ? Refusal.Forbidden
            : !isForm ? null
            : http.Request.ContentLength > MaxFormBytes ? await RefuseLargeAsync(http.Request)
            : await HasTokenAsync(http.Request, token) ? null
            : Refusal.FromElsewhere;
    }

    // A browser shows the answer only after it has sent everything. Behind the platform nothing larger arrives.
    private static async Task<Refusal> RefuseLargeAsync(HttpRequest request)
    {
        await BoundedCopy.DrainAsync(request.Body, MaxFormBytes * 2, request.HttpContext.RequestAborted);
        return Refusal.TooLarge;
    }

    // Browsers say where a form comes from; all that are supported send at least one of the two.
    private static bool IsFromThisSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<bool> HasTokenAsync(HttpRequest request, string expected)
    {
        if (!request.HasFormContentType)
            return false;
        // The body of a form is read once; what the page reads later comes from here.
        request.HttpContext.Features.Set<IFormFeature>(
            new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = MaxFormBytes, ValueLengthLimit = 1024 * 1024 }));
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(form[FormToken.FieldName].ToString()), Encoding.UTF8.GetBytes(expected));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
