using Azure.Core;
using Azure.Identity;

namespace Compiler.Backend.Storage.Azure;

/// <summary>How to reach the storage account: by a connection string, or by its endpoints and an identity.</summary>
public sealed record StorageConnection
{
    private const string ChinaSuffix = ".core.chinacloudapi.cn";

    private StorageConnection()
    {
    }

    /// <summary>The connection string; null if an identity is used.</summary>
    public string? ConnectionString { get; private init; }

    /// <summary>Endpoint of the blobs; null if a connection string contains it.</summary>
    public Uri? BlobEndpoint { get; private init; }

    /// <summary>Endpoint of the queues; null if a connection string contains it.</summary>
    public Uri? QueueEndpoint { get; private init; }

    /// <summary>Endpoint of the tables; null if a connection string contains it.</summary>
    public Uri? TableEndpoint { get; private init; }

    /// <summary>The kind of identity: <c>managedidentity</c>, or null for the credentials of a developer's machine.</summary>
    public string? Credential { get; private init; }

    /// <summary>Client id of a user-assigned identity; null for the system-assigned one.</summary>
    public string? ClientId { get; private init; }

    /// <summary>Whether the account is in Azure China, which has its own sign-in authority.</summary>
    public bool IsInChina => TableEndpoint?.Host.EndsWith(ChinaSuffix, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>From a connection string; <c>UseDevelopmentStorage=true</c> is Azurite on its default ports.</summary>
    public static StorageConnection Parse(string connectionString) => new() { ConnectionString = connectionString };

    /// <summary>
    /// From settings: <c>{name}</c> is a connection string; without it <c>{name}__blobServiceUri</c>,
    /// <c>{name}__queueServiceUri</c> and <c>{name}__tableServiceUri</c> are required, <c>{name}__credential</c> and
    /// <c>{name}__clientId</c> are optional.
    /// Anything else throws a <see cref="StorageException"/> that names the setting.
    /// </summary>
    /// <param name="name">Name of the connection.</param>
    /// <param name="setting">Looks up a setting; returns null or empty if it is not set.</param>
    public static StorageConnection FromSettings(string name, Func<string, string?> setting)
    {
        if (setting(name) is { Length: > 0 } connectionString)
            return Parse(connectionString);
        return new StorageConnection
        {
            BlobEndpoint = Endpoint($"{name}__blobServiceUri"),
            QueueEndpoint = Endpoint($"{name}__queueServiceUri"),
            TableEndpoint = Endpoint($"{name}__tableServiceUri"),
            Credential = Optional($"{name}__credential"),
            ClientId = Optional($"{name}__clientId"),
        };

        string? Optional(string key) => setting(key) is { Length: > 0 } value ? value : null;

        Uri Endpoint(string key) =>
            Uri.TryCreate(setting(key), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
                ? uri
                : throw new StorageException(
                    $"The setting {key} must be the https address of a storage service, or {name} a connection string.");
    }

    internal TokenCredential CreateCredential()
    {
        var authority = IsInChina ? AzureAuthorityHosts.AzureChina : AzureAuthorityHosts.AzurePublicCloud;
        if (!string.Equals(Credential, "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new DefaultAzureCredential(
                new DefaultAzureCredentialOptions { AuthorityHost = authority, ManagedIdentityClientId = ClientId });
        }

        var identity = ClientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(ClientId);
        return new ManagedIdentityCredential(new ManagedIdentityCredentialOptions(identity) { AuthorityHost = authority });
    }
}
