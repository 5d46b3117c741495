using System.Diagnostics;

namespace Compiler.Testing.Files;

/// <summary>Saves office files in other formats with LibreOffice, without a window, many at a time.</summary>
internal static class OfficeConversion
{
    private const int Batch = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The files in another format, in the same order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="from">Their extension, such as <c>docx</c>.</param>
    /// <param name="to">The extension of the other format, such as <c>rtf</c>.</param>
    public static IReadOnlyList<byte[]> Convert(IEnumerable<byte[]> files, string from, string to) =>
        [.. files.Chunk(Batch).SelectMany(batch => ConvertBatch(batch, from, to))];

    private static List<byte[]> ConvertBatch(byte[][] files, string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("office-");
        try
        {
            var names = files.Select((_, i) => Path.Combine(folder.FullName, $"{i}.{from}")).ToList();
            foreach (var (name, content) in names.Zip(files))
                File.WriteAllBytes(name, content);
            var output = Path.Combine(folder.FullName, "out");
            // Programs with a profile in common would wait for each other.
            Run([
                "--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}",
                "--convert-to", to, "--outdir", output, .. names,
            ]);
            return [.. files.Select((_, i) => File.ReadAllBytes(Path.Combine(output, $"{i}.{to}")))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(IEnumerable<string> arguments)
    {
        var program = Program ?? throw new InvalidOperationException(
            "LibreOffice is not installed: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui, "
            + "or others with soffice on the path.");
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Concat(said.Result));
        }
    }
}
