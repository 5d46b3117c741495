using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>The worker with the demo's register and a directory, and callers of every kind.</summary>
internal sealed class AccessScene : IAsyncDisposable
{
    public const string Baoding = "保定市人民政府办公室";
    public const string Pingxiang = "平乡县人民政府办公室";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly FunctionsProcess functions;

    private AccessScene(FunctionsProcess functions, string account)
    {
        this.functions = functions;
        Storage = new CloudStorage(StorageConnection.FromSettings("Storage", name => name == "Storage" ? account : null));
    }

    public DirectoryDouble Directory { get; private init; } = null!;

    public CloudStorage Storage { get; }

    public HttpClient Admin => functions.Admin;

    public string Output => functions.Output;

    public static async Task<AccessScene> StartAsync(string account)
    {
        var directory = new DirectoryDouble();
        var scene = new AccessScene(await FunctionsProcess.StartAsync(account, directory.Settings), account) { Directory = directory };
        var register = await File.ReadAllBytesAsync(Path.Combine(Repository.Top, "eng", "demo-bodies.csv"));
        using var imported = await scene.functions.Http.PutAsync("api/bodies", new ByteArrayContent(register));
        imported.EnsureSuccessStatusCode();
        return scene;
    }

    /// <summary>A client with one header, or none, at an address of its own.</summary>
    public HttpClient As(string? header, string? value, string from = "127.0.0.1")
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(from, context.DnsEndPoint, cancellationToken),
        })
        {
            BaseAddress = Admin.BaseAddress,
        };
        if (header is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        return client;
    }

    public HttpClient AsToken(string token, string from = "127.0.0.1") => As("Authorization", $"Bearer {token}", from);

    public HttpClient AsLink(string secret, string from = "127.0.0.1") => As("x-upload-link", secret, from);

    /// <summary>Has the totals and lists of what has changed made anew, soon.</summary>
    public Task RollUpAsync() => functions.StartTimerAsync("RollUp");

    /// <summary>Prints, until the volume of Hebei 2024 has this revision.</summary>
    public Task PublishAsync(int revision) => functions.PublishAsync("PublishYearbooks", volumes => volumes.Any(volume =>
        volume.GetProperty("adcode").GetString() == "130000" && volume.GetProperty("revision").GetInt32() == revision
        && volume.GetProperty("state").GetString() == "published"));

    /// <summary>A person with a role from the directory and these places.</summary>
    public async Task<HttpClient> PersonAsync(string role, string oid, params string[] places)
    {
        using var put = await Admin.PutAsJsonAsync($"api/persons/{oid}", new { name = "王科长", places });
        put.EnsureSuccessStatusCode();
        return AsToken(Directory.Issue(role, oid));
    }

    public async Task<HttpClient> KeyAsync(string name, string[] roles, params string[] places)
    {
        using var made = await Admin.PostAsJsonAsync("api/keys", new { name, roles, places, days = 30 });
        made.EnsureSuccessStatusCode();
        return As("x-functions-key", (await JsonAsync(made)).GetProperty("secret").GetString());
    }

    /// <summary>Makes the link of a body; its id and secret.</summary>
    public async Task<(string Id, string Secret)> LinkAsync(string place, string body)
    {
        using var made = await functions.Http.PostAsync($"api/links?place={place}&body={Uri.EscapeDataString(body)}", null);
        made.EnsureSuccessStatusCode();
        var link = Assert.Single((await JsonAsync(made)).EnumerateArray());
        return (link.GetProperty("link").GetProperty("id").GetString()!, link.GetProperty("secret").GetString()!);
    }

    /// <summary>Uploads a file; the address of its receipt.</summary>
    public static Task<string> UploadAsync(HttpClient client, string name, string text) =>
        UploadAsync(client, name, Encoding.UTF8.GetBytes(text));

    /// <summary>Uploads a file; the address of its receipt.</summary>
    public static async Task<string> UploadAsync(HttpClient client, string name, byte[] content)
    {
        using var accepted = await client.PutAsync($"api/reports/{name}", new ByteArrayContent(content));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return accepted.Headers.Location!.OriginalString;
    }

    /// <summary>The receipt at this address, once it fulfils a condition.</summary>
    public static async Task<JsonElement> ReceiptAsync(HttpClient client, string address, Func<JsonElement, bool>? condition = null)
    {
        JsonElement receipt = default;
        await Eventually.TrueAsync(Soon, $"the receipt {address}", async () =>
        {
            using var answer = await client.GetAsync(address);
            if (!answer.IsSuccessStatusCode)
                return false;
            receipt = await JsonAsync(answer);
            return condition is null || condition(receipt);
        });
        return receipt;
    }

    public static bool Has(JsonElement receipt, string code) =>
        receipt.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("code").GetString() == code);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public async ValueTask DisposeAsync()
    {
        await functions.DisposeAsync();
        Directory.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(string from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(to.Host, to.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
