using System.Diagnostics;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Yearbooks.Rendering.Word;

/// <summary>LibreOffice of this machine, without a window.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a Word document and saves it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format to save it in: <c>pdf</c>, <c>docx</c>.</param>
    public static async Task<byte[]> ConvertAsync(byte[] document, string format)
    {
        Assert.True(
            Program is not null,
            "LibreOffice is not installed, and the Word drafts are opened with it: apt-get install libreoffice-writer-nogui, or another "
            + "package with soffice on the path.");
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(file, document);
            var output = Path.Combine(folder.FullName, "out");
            // The machine may have no font with Chinese characters.
            var fonts = Path.Combine(folder.FullName, "fonts.conf");
            await File.WriteAllTextAsync(fonts, $"<fontconfig><dir>{Path.GetFullPath(new RendererOptions().FontFolder)}</dir></fontconfig>");
            // Programs with a profile in common would wait for each other.
            var start = new ProcessStartInfo(
                Program!,
                [
                    "--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}",
                    "--convert-to", format, "--outdir", output, file,
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["FONTCONFIG_FILE"] = fonts },
            };
            using var process = Process.Start(start)!;
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            using var limit = new CancellationTokenSource(Limit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }

            var converted = Path.Combine(output, $"report.{format}");
            return File.Exists(converted)
                ? await File.ReadAllBytesAsync(converted)
                : throw new InvalidOperationException(string.Concat(await said));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
