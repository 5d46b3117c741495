using Microsoft.Extensions.Configuration;

namespace Compiler.Functions.Access;

/// <summary>The directory whose people sign in.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ClientId">The app registration, for which tokens are made out.</param>
/// <param name="Issuer">The issuer of its tokens.</param>
/// <param name="AuthorizeAddress">Where people sign in.</param>
internal sealed record DirectorySettings(string TenantId, string ClientId, string Issuer, string AuthorizeAddress)
{
    private const string PublicCloud = "https://login.microsoftonline.com";

    /// <summary>Reads the settings; null if none is set. Half of them is a <see cref="StartException"/>.</summary>
    public static DirectorySettings? Read(IConfiguration configuration)
    {
        var tenant = configuration[Settings.EntraTenantId];
        var client = configuration[Settings.EntraClientId];
        if (string.IsNullOrEmpty(tenant) && string.IsNullOrEmpty(client))
            return null;
        if (!Guid.TryParse(tenant, out var tenantId) || !Guid.TryParse(client, out var clientId))
        {
            throw new StartException(
                $"{Settings.EntraTenantId} and {Settings.EntraClientId} must both be ids, as the app registration shows them, or both be empty.");
        }

        var authority = configuration[Settings.EntraAuthority] is { Length: > 0 } set ? set.TrimEnd('/') : PublicCloud;
        return new DirectorySettings(
            $"{tenantId:D}", $"{clientId:D}", $"{authority}/{tenantId:D}/v2.0", $"{authority}/{tenantId:D}/oauth2/v2.0/authorize");
    }
}
