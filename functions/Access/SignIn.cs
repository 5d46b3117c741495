using Compiler.Backend.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Compiler.Functions.Access;

/// <summary>
/// Verifies the one credential of a request: a token of the directory, the secret of a link, a key, or, on a developer's machine, a name.
/// </summary>
/// <param name="identify">Looks up links, keys and scopes.</param>
/// <param name="tokens">Verifies tokens.</param>
/// <param name="limits">Bounds failures, and the requests of each link.</param>
/// <param name="isDevelopment">Whether a header may say who signs in.</param>
internal sealed class SignIn(IdentifyCaller identify, DirectoryTokens tokens, RequestLimits limits, bool isDevelopment)
{
    /// <summary>The header with the secret of a link.</summary>
    public const string LinkHeader = "x-upload-link";

    /// <summary>The header with a key, as the platform calls it.</summary>
    public const string KeyHeader = "x-functions-key";

    /// <summary>The parameter with a key, as the platform calls it.</summary>
    public const string KeyParameter = "code";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a developer may sign in by a name.</summary>
    public bool IsDevelopment => isDevelopment;

    /// <summary>The caller of a request to the API, or why there is none. Cookies count for nothing here.</summary>
    public async Task<(Caller? Caller, Refusal? Refusal)> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var found = Find(request).Take(2).ToList();
        return found switch
        {
            [] => (null, Refusal.Unsigned),
            [var only] => await RunAsync(only, RequestLimits.AddressOf(request), cancellationToken),
            _ => (null, Refusal.Ambiguous),
        };
    }

    /// <summary>The caller with a credential, or why there is none.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public async Task<(Caller? Caller, Refusal? Refusal)> RunAsync(
        Credential credential, string address, CancellationToken cancellationToken)
    {
        if (credential.Kind == CredentialKind.Developer)
            return isDevelopment && DevelopmentSignIn.Read(credential.Text) is { } developer ? (developer, null) : (null, Refusal.Unknown);
        if (!limits.MayTry(address))
            return (null, Refusal.TooMany);
        var caller = await FindAsync(credential, cancellationToken);
        if (caller is null)
        {
            limits.CountFailure(address);
            return (null, Refusal.Unknown);
        }

        return caller.Link is { } own && !limits.MayUse(own.Id) ? (null, Refusal.TooMany) : (caller, null);
    }

    private IEnumerable<Credential> Find(HttpRequest request)
    {
        var name = isDevelopment ? request.Headers[DevelopmentSignIn.Header] : StringValues.Empty;
        return Of(CredentialKind.Link, request.Headers[LinkHeader])
            .Concat(Of(CredentialKind.Key, StringValues.Concat(request.Headers[KeyHeader], request.Query[KeyParameter])))
            .Concat(Of(CredentialKind.Token, request.Headers.Authorization))
            .Concat(Of(CredentialKind.Developer, name));
    }

    private static IEnumerable<Credential> Of(CredentialKind kind, StringValues values) =>
        values.Select(value => new Credential(kind, kind == CredentialKind.Token ? WithoutScheme(value ?? "") : value ?? ""));

    // Empty, and thus unknown, if it is of another scheme.
    private static string WithoutScheme(string header) =>
        header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";

    private async Task<Caller?> FindAsync(Credential credential, CancellationToken cancellationToken) => credential.Kind switch
    {
        CredentialKind.Link => await identify.ByLinkAsync(credential.Text, cancellationToken),
        CredentialKind.Key => await identify.ByKeyAsync(credential.Text, cancellationToken),
        _ => await tokens.ReadAsync(credential.Text) is { } person
            ? await identify.ByPersonAsync(person.Id, person.Name, person.Roles, cancellationToken)
            : null,
    };
}
