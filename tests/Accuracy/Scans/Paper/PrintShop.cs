using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compiler.Accuracy.Scans.Images;

namespace Compiler.Accuracy.Scans.Paper;

/// <summary>Prints pages through Chromium and shows them as pixels through poppler; both are programs of this machine.</summary>
internal static class PrintShop
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What this machine lacks, as a command that mends it; null if it lacks nothing.</summary>
    public static string? Missing()
    {
        var families = Program("fc-list") is { } list ? Run(list, [":", "family"]).Text : "";
        var packages = Typeface.Chinese.Concat(Typeface.Latin)
            .Where(typeface => !families.Contains(typeface.Family, StringComparison.Ordinal))
            .Select(typeface => typeface.Package)
            .Concat(Browser is null ? ["chromium"] : [])
            .Concat(Program("pdftoppm") is null ? ["poppler-utils"] : [])
            .Distinct().ToList();
        const string Link = "\nThe Fandol fonts of texlive-lang-chinese must be linked: ln -s /usr/share/texlive/texmf-dist/fonts/opentype/public/fandol ~/.fonts/";
        var link = packages.Contains("texlive-lang-chinese") ? Link : "";
        return packages.Count == 0 ? null : $"These are missing: apt-get install {string.Join(' ', packages)}{link}";
    }

    /// <summary>Prints a page into a PDF.</summary>
    public static void Print(string html, string pdf)
    {
        var page = Path.ChangeExtension(pdf, ".html");
        File.WriteAllText(page, html);
        // A browser that is ended while it writes leaves no half of a file behind.
        var unfinished = pdf + ".part";
        Run(
            Browser ?? throw new InvalidOperationException("There is no Chromium on this machine."),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
                $"--print-to-pdf={unfinished}", new Uri(page).AbsoluteUri,
            ]);
        File.Move(unfinished, pdf, overwrite: true);
        File.Delete(page);
    }

    /// <summary>The pages of a PDF at this resolution.</summary>
    public static IReadOnlyList<Plane> Show(string pdf, int dpi)
    {
        var shown = Run("pdftoppm", ["-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), pdf]).Bytes;
        return PortableGreymap.ReadAll(shown);
    }

    private static string? Browser => Browsers.Select(Program).FirstOrDefault(program => program is not null);

    private static string? Program(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static (string Text, byte[] Bytes) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0
            ? (Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)Math.Min(output.Length, 1 << 20)), output.ToArray())
            : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }
}
