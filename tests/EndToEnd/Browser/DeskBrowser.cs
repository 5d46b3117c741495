using System.Collections;
using System.Text.Json;
using Compiler.Testing;
using Compiler.Testing.Files;
using Microsoft.Playwright;

namespace Compiler.Tests.EndToEnd.Browser;

/// <summary>A browser before the pages of the worker.</summary>
public sealed class DeskBrowser(StorageEmulator azurite) : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Top, "node_modules", "axe-core", "axe.min.js"));

    private readonly DirectoryInfo fonts = Directory.CreateTempSubdirectory("fonts-");

    private AccessScene? scene;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The worker.</summary>
    internal AccessScene Scene => scene!;

    public async Task InitializeAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Assert.True(program is not null, "These tests need Chromium. Install it: apt-get install chromium");
        // Reading goes through queues, which are asked every few seconds.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args = ["--no-sandbox", "--disable-dev-shm-usage"],
                Env = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                    .Select(variable => KeyValuePair.Create((string)variable.Key, (string)variable.Value!))
                    .Where(variable => variable.Key != BookFonts.Variable)
                    .Append(KeyValuePair.Create(BookFonts.Variable, BookFonts.Configure(fonts.FullName))),
            });
        scene = await AccessScene.StartAsync(azurite.NewAccount());
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (scene is not null)
            await scene.DisposeAsync();
        fonts.Delete(recursive: true);
    }

    /// <summary>A page of a visitor whom nothing is known of.</summary>
    /// <param name="width">CSS pixels.</param>
    /// <param name="hasScript">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool hasScript = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Scene.Admin.BaseAddress!.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = 844 },
            JavaScriptEnabled = hasScript,
            Locale = "zh-CN",
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>Has axe examine a page in light and in dark, which must find nothing; and the page must be as wide as its window.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync(Axe);
            var found = await page.EvaluateAsync<JsonElement>(
                "axe.run().then(result => ({ passes: result.passes.length, violations: result.violations }))");
            var violations = string.Join('\n', found.GetProperty("violations").EnumerateArray().Select(violation =>
                $"{page.Url} in {scheme}: {violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")}"));
            Assert.True(violations.Length == 0, violations);
            Assert.InRange(found.GetProperty("passes").GetInt32(), 10, int.MaxValue);
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /// <summary>Presses Tab until an element has the focus; it is seen that it has.</summary>
    public static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 100; press++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No number of tabs leads to {selector}.");
    }

    /// <summary>Keeps a picture of a page where SCREENSHOTS names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{scheme}.png"), FullPage = true });
        }
    }
}
