using System.Net;
using System.Text.RegularExpressions;

namespace Compiler.Tests.EndToEnd;

/// <summary>Somebody with a browser: cookies, and forms that come from the pages of the site.</summary>
internal sealed partial class PageClient : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient http;

    public PageClient(AccessScene scene)
    {
        Origin = scene.Admin.BaseAddress!.GetLeftPart(UriPartial.Authority);
        http = new HttpClient(handler) { BaseAddress = scene.Admin.BaseAddress };
    }

    public string Origin { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>The token in the forms of the page that was opened last.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Somebody who has signed in with a key or the secret of a link.</summary>
    public static async Task<PageClient> SignInAsync(AccessScene scene, string kind, string text)
    {
        var client = new PageClient(scene);
        using var answer = await client.PostAsync("/sign-in", ("kind", kind), ("text", text));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    /// <summary>A supervisor of these places who has signed in with a key.</summary>
    public static async Task<PageClient> SupervisorAsync(AccessScene scene, params string[] places)
    {
        using var key = await scene.KeyAsync($"{places[0]}主管部门", ["supervisor"], places);
        return await SignInAsync(scene, key);
    }

    /// <summary>Somebody who has signed in with the key of a client of the API.</summary>
    public static Task<PageClient> SignInAsync(AccessScene scene, HttpClient key) =>
        SignInAsync(scene, "key", Assert.Single(key.DefaultRequestHeaders.GetValues("x-functions-key")));

    /// <summary>Opens a page.</summary>
    public async Task<(HttpStatusCode Status, string Html)> OpenAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        Token = Field(html, "_token") ?? Token;
        return (answer.StatusCode, html);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Opens a page or file that must be there; no page has more than 200 KB.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        var content = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.Content.Headers.ContentType?.MediaType != "text/html" || content.Length < 200 * 1024, path);
        return content;
    }

    /// <summary>Opens a page and sends a form of it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        await OpenAsync(page);
        return await PostAsync(to, fields);
    }

    /// <summary>Opens a page and sends a form of it with a file; the page that answers.</summary>
    public async Task<string> SendFileAsync(string page, string to, string text, params (string Name, string Value)[] fields)
    {
        await OpenAsync(page);
        using var form = new MultipartFormDataContent { { new StringContent(text), "file", "名单.csv" } };
        foreach (var (name, value) in fields.Append(("_token", Token)))
            form.Add(new StringContent(value), name);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = form };
        request.Headers.Add("Origin", Origin);
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form as a page of this site does, with the token of the page that was opened last.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, [("Origin", Origin)], [("_token", Token), .. fields]);

    /// <summary>Sends a form with these headers and no field but these.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path, (string Name, string Value)[] headers, (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return http.SendAsync(request);
    }

    /// <summary>The value of the first field with this name; null if the page has none.</summary>
    public static string? Field(string html, string name) => Inputs().Matches(html)
        .Select(match => match.Value)
        .Where(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal))
        .Select(input => WebUtility.HtmlDecode(Values().Match(input).Groups[1].Value))
        .FirstOrDefault();

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Values();
}
