using System.Net;
using System.Text.RegularExpressions;

namespace Compiler.Tests.EndToEnd;

/// <summary>Somebody who has signed in on the pages and sends their forms, as a browser without script does.</summary>
internal sealed partial class FormVisitor(HttpClient client) : IDisposable
{
    /// <summary>Signs in with the key of a client of the API.</summary>
    public static async Task<FormVisitor> SignInAsync(AccessScene scene, HttpClient key)
    {
        using var visitor = scene.As("Sec-Fetch-Site", "same-origin");
        var secret = key.DefaultRequestHeaders.GetValues("x-functions-key").Single();
        using var form = new FormUrlEncodedContent([new("kind", "key"), new("text", secret)]);
        using var answer = await visitor.PostAsync("sign-in", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var client = scene.As("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return new FormVisitor(client);
    }

    public async Task<string> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        var content = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.Content.Headers.ContentType?.MediaType != "text/html" || content.Length < 200 * 1024, path);
        return content;
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Sends a form of a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields) =>
        await client.PostAsync(to, new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("_token", await TokenAsync(page))]));

    /// <summary>Sends a form of a page with a file.</summary>
    public async Task<string> SendFileAsync(string page, string to, string text, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(page)), "_token" },
            { new StringContent(text), "file", "名单.csv" },
        };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        using var answer = await client.PostAsync(to, form);
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => client.Dispose();

    private async Task<string> TokenAsync(string page) => Token().Match(await OpenAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"_token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
