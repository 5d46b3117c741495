using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Compiler.Tests.EndToEnd;

/// <summary>A directory on this machine that publishes its keys, as Entra ID does, and issues tokens.</summary>
internal sealed class DirectoryDouble : IDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Client = "99999999-8888-7777-6666-555555555555";

    private readonly HttpListener listener = new();
    private readonly RSA rsa = RSA.Create(2048);
    private readonly RsaSecurityKey key;

    public DirectoryDouble()
    {
        key = new RsaSecurityKey(rsa) { KeyId = "published" };
        Authority = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add($"{Authority}/");
        listener.Start();
        _ = AnswerAsync();
    }

    public string Authority { get; }

    public string Issuer => $"{Authority}/{Tenant}/v2.0";

    /// <summary>The settings of an app that trusts this directory.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("ENTRA_TENANT_ID", Tenant), ("ENTRA_CLIENT_ID", Client), ("ENTRA_AUTHORITY", Authority), ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
    ];

    /// <summary>A token that is valid unless one of its parts is replaced.</summary>
    public string Issue(
        string role,
        string oid = "aaaaaaaa-0000-0000-0000-000000000001",
        string tenant = Tenant,
        string audience = Client,
        string? issuer = null,
        DateTime? expires = null,
        SigningCredentials? signing = null,
        string? nonce = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience,
            IssuedAt = Now.AddHours(-2),
            NotBefore = Now.AddHours(-2),
            Expires = expires ?? Now.AddHours(1),
            Claims = ClaimsOf(role, oid, tenant, nonce),
            SigningCredentials = signing ?? new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>A signature by a key that the directory has not published, under the id of the one that it has.</summary>
    public SigningCredentials ForeignSignature() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = key.KeyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>A signature whose secret is the published key: the old mistake of reading it as a shared one.</summary>
    public SigningCredentials SymmetricSignature() => new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = key.KeyId },
        SecurityAlgorithms.HmacSha256);

    public void Dispose()
    {
        listener.Close();
        rsa.Dispose();
    }

    // Only an ID token for a sign-in in a browser has a nonce.
    private static Dictionary<string, object> ClaimsOf(string role, string oid, string tenant, string? nonce)
    {
        var claims = new Dictionary<string, object> { ["oid"] = oid, ["tid"] = tenant, ["name"] = "王科长", ["roles"] = new[] { role } };
        if (nonce is not null)
            claims["nonce"] = nonce;
        return claims;
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var json = context.Request.RawUrl!.EndsWith("openid-configuration", StringComparison.Ordinal)
                ? JsonSerializer.SerializeToUtf8Bytes(new { issuer = Issuer, jwks_uri = $"{Authority}/keys" })
                : Keys();
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(json);
            context.Response.Close();
        }
    }

    private byte[] Keys()
    {
        var published = rsa.ExportParameters(false);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = key.KeyId,
                    n = Base64UrlEncoder.Encode(published.Modulus),
                    e = Base64UrlEncoder.Encode(published.Exponent),
                },
            },
        });
    }
}
