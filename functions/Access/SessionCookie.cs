using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compiler.Functions.Access;

/// <summary>
/// The cookie of somebody who has signed in on the pages. It holds the credential itself, which every request verifies anew: nothing is
/// kept on the server, and a revoked link or key no longer opens anything. Scripts cannot read it, other sites cannot send it with a form.
/// </summary>
/// <param name="isDevelopment">Whether it may travel without TLS.</param>
internal sealed class SessionCookie(bool isDevelopment)
{
    /// <summary>The longest credential that fits: browsers keep 4,096 bytes with the name.</summary>
    private const int MaxLength = 3800;

    // The prefix has browsers insist on TLS, on this host alone and on all its paths.
    private string Name => isDevelopment ? "desk" : "__Host-desk";

    private CookieOptions Options => new()
    {
        HttpOnly = true,
        Secure = !isDevelopment,
        SameSite = SameSiteMode.Lax,
        Path = "/",
    };

    /// <summary>The credential of a request; null if it has none.</summary>
    public Credential? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 2 and <= MaxLength } value || value[1] != '.')
            return null;
        return (value[0], value[2..]) switch
        {
            ('l', var secret) => new Credential(CredentialKind.Link, secret),
            ('k', var secret) => new Credential(CredentialKind.Key, secret),
            ('t', var token) => new Credential(CredentialKind.Token, token),
            ('d', var name) => TryDecode(name) is { } decoded ? new Credential(CredentialKind.Developer, decoded) : null,
            _ => null,
        };
    }

    /// <summary>Signs in; false if the credential is too long for a cookie.</summary>
    public bool TryWrite(HttpResponse response, Credential credential)
    {
        var value = credential.Kind switch
        {
            CredentialKind.Link => $"l.{credential.Text}",
            CredentialKind.Key => $"k.{credential.Text}",
            CredentialKind.Token => $"t.{credential.Text}",
            _ => $"d.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(credential.Text))}",
        };
        if (value.Length > MaxLength)
            return false;
        response.Cookies.Append(Name, value, Options);
        return true;
    }

    /// <summary>Signs out.</summary>
    public void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options);

    /// <summary>
    /// What the forms of a session send back: another site does not know it. It follows from the credential, so that every instance knows
    /// it without having kept it (OWASP, Cross-Site Request Forgery Prevention: HMAC-based token).
    /// </summary>
    public static string FormTokenOf(Credential credential) => WebEncoders.Base64UrlEncode(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(credential.Text), "form of the desk"u8));

    private static string? TryDecode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
