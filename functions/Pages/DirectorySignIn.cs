using System.Security.Cryptography;
using Compiler.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compiler.Functions.Pages;

/// <summary>
/// Signing in with the directory: it sends the browser back with an ID token (OpenID Connect Core 1.0, implicit flow with the answer as a
/// form), which needs no secret of the app. The token is good only with the nonce that this browser was sent there with.
/// </summary>
internal sealed class DirectorySignIn(DirectorySettings? settings, DirectoryTokens tokens, bool isDevelopment)
{
    private const string CookieName = "desk-sign-in";
    private const int SecretLength = 43;

    /// <summary>The path that the directory sends the browser back to.</summary>
    public const string CallbackPath = "/sign-in/callback";

    /// <summary>Whether there is a directory.</summary>
    public bool IsSet => settings is not null;

    // The directory's form comes from another site.
    private CookieOptions Options => new()
    {
        HttpOnly = true,
        Secure = !isDevelopment,
        SameSite = isDevelopment ? SameSiteMode.Unspecified : SameSiteMode.None,
        Path = CallbackPath,
        MaxAge = TimeSpan.FromMinutes(10),
    };

    /// <summary>The address that the browser signs in at; null without a directory.</summary>
    /// <param name="http">The request; its answer gets a cookie.</param>
    /// <param name="path">Where to go afterwards.</param>
    public string? Begin(HttpContext http, string path)
    {
        if (settings is null)
            return null;
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(CookieName, nonce + path, Options);
        return QueryHelpers.AddQueryString(settings.AuthorizeAddress, new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["response_type"] = "id_token",
            ["response_mode"] = "form_post",
            ["scope"] = "openid profile",
            ["redirect_uri"] = AddressOf(http.Request),
            ["nonce"] = nonce,
            ["state"] = nonce,
        });
    }

    /// <summary>The token and the path to go to; null if the form is not the answer to what this browser has begun.</summary>
    public async Task<(string Token, string Path)?> FinishAsync(HttpContext http)
    {
        var cookie = http.Request.Cookies[CookieName];
        http.Response.Cookies.Delete(CookieName, Options);
        if (cookie is not { Length: > SecretLength } || !http.Request.HasFormContentType)
            return null;
        var nonce = cookie[..SecretLength];
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var token = form["id_token"].ToString();
        return form["state"] == nonce && await tokens.HasNonceAsync(token, nonce) ? (token, ReturnPath.Of(cookie[SecretLength..])) : null;
    }

    // Behind the platform's front end the request has come with TLS, whatever this process sees.
    private string AddressOf(HttpRequest request) =>
        $"{(isDevelopment ? request.Scheme : Uri.UriSchemeHttps)}://{request.Host}{CallbackPath}";
}
