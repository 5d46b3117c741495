using System.Net;
using System.Text.RegularExpressions;
using Compiler.Backend.Access;
using Compiler.Functions.Access;
using Compiler.Functions.Pages;
using Compiler.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compiler.Tests.EndToEnd;

/// <summary>What other sites, and whoever finds a cookie or an address, can do with the pages: nothing.</summary>
[Collection(StorageEmulator.Name)]
public sealed partial class PageSecurityTests(StorageEmulator azurite)
{
    private const string Elsewhere = "https://evil.example";
    private const string Person = "aaaaaaaa-0000-0000-0000-00000000000a";

    [Fact]
    public async Task Csrf_FormWithoutTokenOrOfAnotherSessionOrSite_IsRefused()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var own = await PageClient.SupervisorAsync(scene, "130600");
        using var other = await PageClient.SupervisorAsync(scene, "130500");
        await own.OpenAsync("/sign-in");
        await other.OpenAsync("/sign-in");
        Assert.NotEqual("", own.Token);
        Assert.NotEqual(own.Token, other.Token);
        (string, string)[] here = [("Origin", own.Origin)];
        (string, string)[] token = [("_token", own.Token)];
        foreach (var form in (string[])["/sign-out", "/desk/report/130600/a.txt"])
        {
            await RefusedAsync(own, form, here, []);
            await RefusedAsync(own, form, here, [("_token", other.Token)]);
            await RefusedAsync(own, form, here, [("_token", $"{own.Token}x")]);
            await RefusedAsync(own, form, [], token);
            await RefusedAsync(own, form, [("Origin", Elsewhere)], token);
            await RefusedAsync(own, form, [("Origin", "null")], token);
            await RefusedAsync(own, form, [.. here, ("Sec-Fetch-Site", "cross-site")], token);
            await RefusedAsync(own, form, [.. here, ("Sec-Fetch-Site", "same-site")], token);
        }

        // Nobody is signed in by another site, either.
        using var visitor = new PageClient(scene);
        await RefusedAsync(visitor, "/sign-in", [("Origin", Elsewhere)], [("kind", "key"), ("text", FunctionsProcess.Key)]);
        using var signedOut = await own.PostAsync("/sign-out", [.. here, ("Sec-Fetch-Site", "same-origin")], token);
        Assert.Equal(HttpStatusCode.SeeOther, signedOut.StatusCode);
        Assert.Empty(own.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task EveryPage_ForEveryRole_StandsInNoFrameAndRunsNothingInline()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var (_, secret) = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var agency = scene.AsLink(secret);
        var address = await AccessScene.UploadAsync(agency, "年报.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await AccessScene.ReceiptAsync(agency, address);
        using var visitor = new PageClient(scene);
        using var clerk = await PageClient.SignInAsync(scene, "link", secret);
        using var supervisor = await PageClient.SupervisorAsync(scene, "130600");
        var seen = 0;
        foreach (var policy in FunctionPolicies.All.Values.Where(policy => policy.IsPage && policy.Methods.Contains("get")))
        {
            var route = Parameters().Replace(policy.Route, match => match.Value == "{*name}" ? address["/api/receipts/".Length..] : "2024");
            foreach (var (role, client) in new[]
                { (AccessRoles.None, visitor), (AccessRoles.Agency, clerk), (AccessRoles.Supervisor, supervisor) })
            {
                using var answer = await client.GetAsync($"/{route}");
                if (policy.Roles != AccessRoles.None && (role & policy.Roles) == 0)
                    Assert.Equal(role == AccessRoles.None ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.StatusCode);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                seen++;
                var policies = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
                // The receipt to print is a file with a style sheet inside; the sandbox lets nothing in it run.
                var isFile = policies.Contains("; sandbox", StringComparison.Ordinal);
                Assert.Contains("default-src 'none'", policies, StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", policies, StringComparison.Ordinal);
                Assert.Equal(isFile, policies.Contains("style-src 'unsafe-inline'", StringComparison.Ordinal));
                Assert.DoesNotMatch("script-src[^;]*unsafe|allow-scripts", policies);
                Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                var html = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotContain(
                    Inline().Matches(html).Select(match => $"{route}: {match.Value}"),
                    found => !isFile || !found.EndsWith("<style", StringComparison.Ordinal));
            }
        }

        Assert.True(seen >= 9, $"{seen} pages");
    }

    [Theory]
    [InlineData("<p onclick=\"x\">")]
    [InlineData("<p style='x'>")]
    [InlineData("<script>x</script>")]
    [InlineData("<style>")]
    [InlineData("<a href=\"javascript:x\">")]
    public void Inline_Code_IsFound(string html) => Assert.Matches(Inline(), html);

    [Theory]
    [InlineData(false, "__Host-desk=l.secret; path=/; secure; samesite=lax; httponly")]
    [InlineData(true, "desk=l.secret; path=/; samesite=lax; httponly")]
    public void Cookie_OutsideDevelopment_IsForThisHostAndTlsOnly(bool isDevelopment, string expected)
    {
        var http = new DefaultHttpContext();
        Assert.True(new SessionCookie(isDevelopment).TryWrite(http.Response, new Credential(CredentialKind.Link, "secret")));
        Assert.Equal(expected, http.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task Session_OfALinkThatIsRevoked_EndsAndIsNoneForTheApi()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var (id, secret) = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var clerk = await PageClient.SignInAsync(scene, "link", secret);
        Assert.True(Assert.Single(clerk.Cookies.GetAllCookies()).HttpOnly);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync("/desk/return/x.txt")).Status);
        foreach (var api in (string[])["/api/uploads", "/api/receipts/x.txt", "/api/reports/x.txt"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await clerk.OpenAsync(api)).Status);

        using var supervisor = await scene.PersonAsync("supervisor", Person, "130600");
        Assert.Equal(HttpStatusCode.NoContent, (await supervisor.DeleteAsync($"api/links/{id}")).StatusCode);
        using var answer = await clerk.GetAsync("/desk/return/x.txt");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?return=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/desk")]
    [InlineData("/\\evil.example")]
    [InlineData("/desk\\..\\..\\evil")]
    [InlineData("/desk//evil.example")]
    [InlineData("/deskevil")]
    [InlineData("/desk@evil.example")]
    [InlineData("/desk\r\nSet-Cookie: x=y")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public void ReturnPath_ThatLeadsElsewhere_IsTheFirstPage(string? asked) => Assert.Equal("/desk", ReturnPath.Of(asked));

    [Theory]
    [InlineData("/desk/reports?year=2024")]
    [InlineData("/desk?year=2024")]
    public void ReturnPath_ToThisDesk_IsKept(string asked) => Assert.Equal(asked, ReturnPath.Of(asked));

    [Fact]
    public async Task SignIn_AskedToLeadElsewhere_LeadsToTheDeskAndNoAddressHasTheSecret()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var (_, secret) = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var visitor = new PageClient(scene);
        foreach (var address in (string[])["//evil.example", "https://evil.example", "/\\evil.example", "%2f%2fevil.example", "/desk//evil.example"])
        {
            var (_, html) = await visitor.OpenAsync($"/sign-in?return={Uri.EscapeDataString(address)}");
            Assert.Equal("/desk", PageClient.Field(html, "return"));
            Assert.DoesNotContain("evil", html, StringComparison.Ordinal);
            using var answer = await visitor.PostAsync("/sign-in", ("kind", "link"), ("text", secret), ("return", address));
            Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
        }

        // A link is /link#SECRET; a browser sends nothing that follows the #, and the page sends the secret in a form only.
        using var stranger = new PageClient(scene);
        var (status, page) = await stranger.OpenAsync("/link");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Matches("<form method=\"post\" action=\"/sign-in\"[^>]* data-link-form", page);
        foreach (var address in (string[])["/link?code=", "/sign-in?code=", "/desk/return/x.txt?code="])
        {
            await stranger.OpenAsync(address + FunctionsProcess.Key);
            Assert.Empty(stranger.Cookies.GetAllCookies());
        }

        Assert.DoesNotContain(secret, scene.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_AnswerThatThisBrowserHasNotAskedFor_SignsNobodyIn()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var person = await scene.PersonAsync("supervisor", Person, "130600");
        using var browser = new PageClient(scene);
        string Token(string? nonce, string audience = DirectoryDouble.Client) =>
            scene.Directory.Issue("supervisor", Person, audience: audience, nonce: nonce);

        foreach (var wrong in (Func<string, (string State, string Token)>[])
            [
                nonce => ($"{nonce}x", Token(nonce)),
                nonce => ("", Token(nonce)),
                nonce => (nonce, Token("another")),
                nonce => (nonce, Token(null)),
                nonce => (nonce, Token(nonce, "another-app")),
                nonce => (nonce, scene.Directory.Issue("supervisor", Person, nonce: nonce, signing: scene.Directory.ForeignSignature())),
                nonce => (nonce, "no token"),
            ])
        {
            var (state, token) = wrong(await BeginAsync(browser));
            Assert.Equal(HttpStatusCode.Unauthorized, await FinishAsync(browser, state, token));
            Assert.Empty(browser.Cookies.GetAllCookies());
        }

        var asked = await BeginAsync(browser);
        using var other = new PageClient(scene);
        Assert.Equal(HttpStatusCode.Unauthorized, await FinishAsync(other, asked, Token(asked)));
        Assert.Equal(HttpStatusCode.SeeOther, await FinishAsync(browser, asked, Token(asked)));
        Assert.Equal("desk", Assert.Single(browser.Cookies.GetAllCookies()).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/desk/report/x.txt")).Status);

        // The cookie of the sign-in is used up.
        Assert.Equal(HttpStatusCode.Unauthorized, await FinishAsync(browser, asked, Token(asked)));
    }

    private static async Task<string> BeginAsync(PageClient browser)
    {
        using var answer = await browser.GetAsync("/sign-in/directory?return=/desk/reports");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var query = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        Assert.Equal($"{browser.Origin}/sign-in/callback", query["redirect_uri"]);
        Assert.Equal(query["nonce"], query["state"]);
        return query["nonce"].ToString();
    }

    private static async Task<HttpStatusCode> FinishAsync(PageClient browser, string state, string token)
    {
        using var answer = await browser.PostAsync(
            "/sign-in/callback", [("Origin", "https://login.example"), ("Sec-Fetch-Site", "cross-site")], [("state", state), ("id_token", token)]);
        if (answer.StatusCode == HttpStatusCode.SeeOther)
            Assert.Equal("/desk/reports", answer.Headers.Location!.OriginalString);
        return answer.StatusCode;
    }

    private static async Task RefusedAsync(PageClient client, string path, (string, string)[] headers, (string, string)[] fields)
    {
        using var answer = await client.PostAsync(path, headers, fields);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(Refusal.FromElsewhere.Detail, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameters();

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>|<style|<[^>]*\\s(?:style|on[a-z]+)\\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
