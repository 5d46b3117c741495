using System.Diagnostics;
using System.Net;
using System.Text;

namespace Compiler.Tests.Yearbooks.Rendering.Web;

/// <summary>The browser of this machine, without a window.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>
    /// The document after its scripts have run. A window has at least 500 pixels; a page of another width stands in a frame, and what it
    /// finds out it writes to <c>top.document</c>.
    /// </summary>
    public static Task<string> RunAsync(string page, int width) => RunAsync(
        $"""
        <!doctype html><title></title><body>
        <iframe style="border:0;width:{width}px;height:844px" srcdoc="{WebUtility.HtmlEncode(page)}"></iframe></body>
        """);

    /// <summary>The page's document after its scripts have run.</summary>
    public static async Task<string> RunAsync(string page)
    {
        var profile = Directory.CreateTempSubdirectory("chromium-");
        try
        {
            var file = Path.Combine(profile.FullName, "page.html");
            await File.WriteAllTextAsync(file, page, Encoding.UTF8);
            var start = new ProcessStartInfo(
                Program!,
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    $"--user-data-dir={profile.FullName}",
                    "--window-size=1280,900",
                    "--virtual-time-budget=60000",
                    "--dump-dom",
                    new Uri(file).AbsoluteUri,
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var document = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? document : throw new InvalidOperationException(await error);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
