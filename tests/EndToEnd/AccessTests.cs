using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>Who may do what, over HTTP, against the worker that is deployed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class AccessTests(StorageEmulator azurite)
{
    private static readonly string Report = File.ReadAllText(Samples.Baoding2024);

    // Of two files of one second the one with the larger hash counts.
    private static readonly string OtherFigures = Enumerable.Range(8, 100)
        .Select(licences => Report.Replace("行政许可\t0", $"行政许可\t{licences}", StringComparison.Ordinal))
        .First(text => string.CompareOrdinal(Hash(text), Hash(Report)) > 0);

    [Fact]
    public async Task EveryRoute_ForEveryRole_IsOpenOnlyToItsRoles()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var link = await scene.LinkAsync("130600", AccessScene.Baoding);
        (AccessRoles Role, HttpClient Client)[] callers =
        [
            (AccessRoles.None, scene.As(null, null)),
            (AccessRoles.Agency, scene.AsLink(link.Secret)),
            (AccessRoles.Uploader, await scene.KeyAsync("机器", ["uploader"], "100000")),
            (AccessRoles.Reader, await scene.PersonAsync("reader", "aaaaaaaa-0000-0000-0000-00000000000b", "100000")),
            (AccessRoles.Supervisor, await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000a", "100000")),
        ];
        var wrong = new List<string>();
        // Pages are for sessions: PageSecurityTests.
        foreach (var (function, policy) in FunctionPolicies.All.Where(entry => !entry.Value.IsPage))
        {
            Assert.True(policy.IsForOperator || policy.Roles is not null, $"{function} has no policy");
            foreach (var (role, client) in callers)
            {
                var status = await StatusAsync(client, policy);
                var isRefused = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                var expected = policy.IsForOperator ? HttpStatusCode.Unauthorized
                    : policy.Roles == AccessRoles.None || (role & policy.Roles) != 0 ? default
                    : role == AccessRoles.None ? HttpStatusCode.Unauthorized
                    : HttpStatusCode.Forbidden;
                if (isRefused ? status != expected : expected != default)
                    wrong.Add($"{function} as {role}: {status}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(FunctionPolicies.All.Count > 20);
    }

    [Fact]
    public async Task Link_ReportsForItsBodyOnlyAndReadsItsOwnReceiptsOnly()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var (id, secret) = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var own = scene.AsLink(secret);
        using var other = scene.AsLink((await scene.LinkAsync("130532", AccessScene.Pingxiang)).Secret);

        var address = await AccessScene.UploadAsync(own, "年报.txt", Report);
        Assert.StartsWith($"/api/receipts/130600/{Uri.EscapeDataString(AccessScene.Baoding)}/", address, StringComparison.Ordinal);
        var receipt = await AccessScene.ReceiptAsync(own, address);
        Assert.Equal(AccessScene.Baoding, receipt.GetProperty("agency").GetString());
        Assert.Equal($"link:130600/{AccessScene.Baoding}", receipt.GetProperty("uploader").GetProperty("id").GetString());
        Assert.False(AccessScene.Has(receipt, "UPLOAD-HELD"));
        Assert.Equal(address, await AccessScene.UploadAsync(own, "年报.txt", Report));

        using var strange = await other.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        var forged = await AccessScene.UploadAsync(other, "年报.txt", OtherFigures);
        Assert.DoesNotContain("130600", forged, StringComparison.Ordinal);
        Assert.True(AccessScene.Has(await AccessScene.ReceiptAsync(other, forged), "UPLOAD-HELD"));
        using var climbing = await other.PutAsync("api/reports/130600%2F2024%2Fa.txt", new StringContent(OtherFigures, Encoding.UTF8));
        Assert.DoesNotContain("/130600/", climbing.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await Eventually.TrueAsync(TimeSpan.FromMinutes(1), "the row", async () => await StandingAsync(scene) == "年报.txt");

        using var guessed = scene.AsLink(secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), "127.0.0.2");
        Assert.Equal(HttpStatusCode.Unauthorized, (await guessed.PutAsync("api/reports/a.txt", new StringContent("x"))).StatusCode);
        using var supervisor = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000a", "130600");
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.DeleteAsync($"api/links/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.DeleteAsync($"api/links/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await own.GetAsync(address)).StatusCode);

        var fresh = await scene.LinkAsync("130600", AccessScene.Baoding);
        var grant = await scene.Storage.Access.FindAsync(GrantKind.Link, fresh.Id, default);
        await scene.Storage.Access.PutAsync([grant! with { Expires = TimeProvider.System.GetUtcNow().AddSeconds(-1) }], default);
        using var expired = scene.AsLink(fresh.Secret);
        Assert.Equal(HttpStatusCode.Unauthorized, (await expired.GetAsync(address)).StatusCode);
        Assert.DoesNotContain(fresh.Secret, scene.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_ThatAreNotTheDirectorys_AreRefusedAndPrincipalHeadersAreNotLookedAt()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var valid = await scene.PersonAsync("reader", "aaaaaaaa-0000-0000-0000-000000000001", "130000");
        Assert.Equal(HttpStatusCode.OK, (await valid.GetAsync("api/bodies?place=130600")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await valid.GetAsync("api/bodies?place=410000")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await valid.GetAsync("api/yearbooks/2024/410000/latest/yearbook.pdf")).StatusCode);
        var principal = Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"roles","val":"supervisor"}],"role_typ":"roles"}"""u8);
        valid.DefaultRequestHeaders.Add("x-ms-client-principal", principal);
        Assert.Equal(HttpStatusCode.Forbidden, (await valid.PostAsync("api/links?place=130600", null)).StatusCode);

        var directory = scene.Directory;
        var foreign = directory.Issue("supervisor", tenant: "22222222-2222-3333-4444-555555555555");
        var unsigned = $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{directory.Issue("supervisor").Split('.')[1]}.";
        string[] forged =
        [
            foreign,
            directory.Issue("supervisor", issuer: $"{directory.Authority}/22222222-2222-3333-4444-555555555555/v2.0"),
            directory.Issue("supervisor", audience: "another-app"),
            directory.Issue("supervisor", expires: TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5)),
            directory.Issue("supervisor", signing: directory.ForeignSignature()),
            directory.Issue("supervisor", signing: directory.SymmetricSignature()),
            unsigned,
            "not a token",
            "",
        ];
        for (var i = 0; i < forged.Length; i++)
        {
            using var client = scene.AsToken(forged[i], $"127.0.0.{10 + i}");
            client.DefaultRequestHeaders.Add("x-ms-client-principal", principal);
            client.DefaultRequestHeaders.Add("x-ms-client-principal-id", "aaaaaaaa-0000-0000-0000-000000000001");
            Assert.True((await client.GetAsync("api/bodies?place=130600")).StatusCode == HttpStatusCode.Unauthorized, $"token {i}");
        }

        using var header = scene.As("x-ms-client-principal", principal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await header.GetAsync("api/bodies")).StatusCode);
        using var developer = scene.As("x-development-user", "supervisor 100000 anyone");
        Assert.Equal(HttpStatusCode.Unauthorized, (await developer.GetAsync("api/bodies")).StatusCode);
        using var unscoped = scene.AsToken(directory.Issue("supervisor", "aaaaaaaa-0000-0000-0000-00000000000f"));
        Assert.Equal(HttpStatusCode.Forbidden, (await unscoped.GetAsync("api/bodies?place=130600")).StatusCode);
        using var unknown = scene.AsToken(directory.Issue("administrator", "aaaaaaaa-0000-0000-0000-000000000001"));
        Assert.Equal(HttpStatusCode.Forbidden, (await unknown.GetAsync("api/bodies?place=130600")).StatusCode);
        using var both = scene.AsToken(directory.Issue("supervisor"));
        both.DefaultRequestHeaders.Add("x-functions-key", FunctionsProcess.Key);
        Assert.Equal(HttpStatusCode.BadRequest, (await both.GetAsync("api/bodies")).StatusCode);
    }

    [Fact]
    public async Task WrongLinks_AThousandInAMinute_CostNobodyElseAnything()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var (_, secret) = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var attacker = scene.As(null, null, "127.0.0.66");
        var answers = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < 1000; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/receipts/a.txt");
            request.Headers.Add("x-upload-link", Secret.Create("13"));
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i % 200}");
            using var answer = await attacker.SendAsync(request);
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }

        // A slow machine may need more than one minute.
        Assert.InRange(answers[HttpStatusCode.Unauthorized], RequestLimits.FailuresOfAddress, 10 * RequestLimits.FailuresOfAddress);
        Assert.Equal(1000, answers[HttpStatusCode.Unauthorized] + answers[HttpStatusCode.TooManyRequests]);
        using var honest = scene.AsLink(secret);
        await AccessScene.ReceiptAsync(honest, await AccessScene.UploadAsync(honest, "年报.txt", Report));
    }

    [Fact]
    public async Task Supersession_AfterTheDeadlineOrByAnother_WaitsForASupervisorsWord()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var agency = scene.AsLink((await scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        using var machine = await scene.KeyAsync("省平台", ["uploader"], "130000");
        using var supervisor = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000a", "130600");
        using var neighbour = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000c", "410000");
        await AccessScene.ReceiptAsync(agency, await AccessScene.UploadAsync(agency, "年报.txt", Report));

        var late = await AccessScene.UploadAsync(agency, "更正.txt", OtherFigures);
        var foreign = await AccessScene.UploadAsync(machine, "130600/2024/平台.txt", OtherFigures);
        Assert.True(AccessScene.Has(await AccessScene.ReceiptAsync(agency, late), "UPLOAD-HELD"));
        Assert.True(AccessScene.Has(await AccessScene.ReceiptAsync(machine, foreign), "UPLOAD-HELD"));
        Assert.Equal("年报.txt", await StandingAsync(scene));
        Assert.NotEqual(foreign, await AccessScene.UploadAsync(machine, "130600/2024/平台.txt", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.PutAsync("api/reports/410800/2024/x.txt", new StringContent("x"))).StatusCode);

        var held = (await AccessScene.JsonAsync(await supervisor.GetAsync("api/held"))).EnumerateArray().ToList();
        Assert.Equal(2, held.Count);
        var word = held.Single(entry => entry.GetProperty("upload").GetString()!.EndsWith("更正.txt", StringComparison.Ordinal));
        var upload = word.GetProperty("upload").GetString();
        var sha256 = word.GetProperty("sha256").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.PostAsJsonAsync("api/held", Word(upload, sha256, release: true))).StatusCode);
        Assert.Equal(
            HttpStatusCode.Conflict, (await supervisor.PostAsJsonAsync("api/held", Word(upload, new string('0', 64), release: true))).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await supervisor.PostAsJsonAsync("api/held", Word(upload, sha256, release: true))).StatusCode);
        await AccessScene.ReceiptAsync(agency, late, receipt => !AccessScene.Has(receipt, "UPLOAD-HELD"));
        await Eventually.TrueAsync(TimeSpan.FromMinutes(1), "the released row", async () => await StandingAsync(scene) == "更正.txt");

        var other = held.Single(entry => entry.GetProperty("upload").GetString()!.EndsWith("平台.txt", StringComparison.Ordinal));
        using var rejected = await supervisor.PostAsJsonAsync(
            "api/held", Word(other.GetProperty("upload").GetString(), other.GetProperty("sha256").GetString(), release: false));
        Assert.Equal(HttpStatusCode.Accepted, rejected.StatusCode);
        await AccessScene.ReceiptAsync(machine, foreign, receipt => AccessScene.Has(receipt, "UPLOAD-REJECTED"));
        Assert.Equal("更正.txt", await StandingAsync(scene));

        using var province = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000d", "130000");
        var trail = (await AccessScene.JsonAsync(await province.GetAsync("api/audit"))).EnumerateArray()
            .Select(entry => entry.GetProperty("what").GetString()).ToList();
        Assert.Equal(["report.rejected", "report.replaced", "report.released"], trail.Take(3));
        Assert.Contains("link.made", trail);
        Assert.Contains("register.imported", trail);
        using var reread = await scene.Admin.PostAsync("api/reread?year=2024", null);
        Assert.Equal(HttpStatusCode.Accepted, reread.StatusCode);
        var orders = (await AccessScene.JsonAsync(await (await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000e", "100000"))
            .GetAsync("api/audit"))).EnumerateArray().Select(entry => entry.GetProperty("what").GetString());
        Assert.Contains("reports.reread", orders);
    }

    private static object Word(string? upload, string? sha256, bool release) =>
        new { upload, province = "130000", sha256, release, note = "已与机关核实" };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, FunctionPolicy policy)
    {
        var route = policy.Route.Replace("{*name}", "x.txt", StringComparison.Ordinal).Replace("{year:int}", "2024", StringComparison.Ordinal)
            .Replace("{adcode}", "130000", StringComparison.Ordinal).Replace("{revision}", "latest", StringComparison.Ordinal)
            .Replace("{file}", "yearbook.pdf", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(policy.Methods[0]), route);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    // The file that counts for the body and year.
    private static async Task<string?> StandingAsync(AccessScene scene)
    {
        await foreach (var item in scene.Storage.Ledger.ListAsync(new(2024, "130000"), default))
        {
            if (item is Compiler.Backend.Storage.Ledgers.LedgerRow row && row.Receipt.Report?.Agency == AccessScene.Baoding)
                return row.Receipt.File.Name;
        }

        return null;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Encode(string json) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(json);
}
