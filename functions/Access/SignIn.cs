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

    /// <summary>The caller, or why there is none.</summary>
    public async Task<(Caller? Caller, Refusal? Refusal)> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var link = request.Headers[LinkHeader];
        var key = StringValues.Concat(request.Headers[KeyHeader], request.Query[KeyParameter]);
        var token = request.Headers.Authorization;
        var name = isDevelopment ? request.Headers[DevelopmentSignIn.Header] : StringValues.Empty;
        switch (link.Count + key.Count + token.Count + name.Count)
        {
            case 0:
                return (null, Refusal.Unsigned);
            case > 1:
                return (null, Refusal.Ambiguous);
        }

        if (name is [{ } text])
            return DevelopmentSignIn.Read(text) is { } developer ? (developer, null) : (null, Refusal.Unknown);
        var address = RequestLimits.AddressOf(request);
        if (!limits.MayTry(address))
            return (null, Refusal.TooMany);
        var caller = await FindAsync(link, key, token, cancellationToken);
        if (caller is null)
        {
            limits.CountFailure(address);
            return (null, Refusal.Unknown);
        }

        return caller.Link is { } own && !limits.MayUse(own.Id) ? (null, Refusal.TooMany) : (caller, null);
    }

    private async Task<Caller?> FindAsync(StringValues link, StringValues key, StringValues token, CancellationToken cancellationToken)
    {
        if (link is [{ } secret])
            return await identify.ByLinkAsync(secret, cancellationToken);
        if (key is [{ } code])
            return await identify.ByKeyAsync(code, cancellationToken);
        return token is [{ } text] && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && await tokens.ReadAsync(text[Bearer.Length..].Trim()) is { } person
                ? await identify.ByPersonAsync(person.Id, person.Name, person.Roles, cancellationToken)
                : null;
    }
}
