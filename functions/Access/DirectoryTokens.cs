using Compiler.Backend.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Compiler.Functions.Access;

/// <summary>
/// Verifies access tokens of Entra ID (version 2.0): signature with the published keys, issuer, audience, tenant, time. The app does that
/// itself and relies on nothing that the platform has checked.
/// </summary>
internal sealed class DirectoryTokens
{
    private const int MaxTokenLength = 16 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };

    private readonly TokenValidationParameters? parameters;
    private readonly string tenant;

    /// <param name="settings">The directory; null if nobody signs in.</param>
    /// <param name="isDevelopment">Whether the directory may be reached without TLS.</param>
    public DirectoryTokens(DirectorySettings? settings, bool isDevelopment)
    {
        tenant = settings?.TenantId ?? "";
        if (settings is null)
            return;
        parameters = new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{settings.Issuer}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = !isDevelopment }),
            ValidIssuer = settings.Issuer,
            ValidAudiences = [settings.ClientId, $"api://{settings.ClientId}"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        };
    }

    /// <summary>The person of a token; null if the token is not valid, or no directory is set.</summary>
    public async Task<Person?> ReadAsync(string token) =>
        await ValidateAsync(token) is { } valid && Claim(valid, "tid") == tenant && Claim(valid, "oid") is { Length: > 0 } id
            ? new Person(id, Claim(valid, "name") ?? Claim(valid, "preferred_username") ?? id, RolesOf(valid))
            : null;

    /// <summary>Whether a token is valid and was made out for a sign-in with this nonce.</summary>
    public async Task<bool> HasNonceAsync(string token, string nonce) =>
        await ValidateAsync(token) is { } valid && Claim(valid, "nonce") == nonce;

    private async Task<JsonWebToken?> ValidateAsync(string token)
    {
        if (parameters is null || token.Length > MaxTokenLength)
            return null;
        var result = await Handler.ValidateTokenAsync(token, parameters);
        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static AccessRoles RolesOf(JsonWebToken token) => token.Claims.Where(claim => claim.Type == "roles")
        .Aggregate(AccessRoles.None, (roles, claim) => roles | claim.Value switch
        {
            "supervisor" => AccessRoles.Supervisor,
            "reader" => AccessRoles.Reader,
            _ => AccessRoles.None,
        });
}

/// <summary>A person whose token is valid.</summary>
/// <param name="Id">The object id of the directory.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Roles">The roles that the directory has given.</param>
internal sealed record Person(string Id, string Name, AccessRoles Roles);
