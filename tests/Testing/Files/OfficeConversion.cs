using System.Diagnostics;
using System.Globalization;

namespace Compiler.Testing.Files;

/// <summary>Opens office files with LibreOffice of this machine, without a window, and saves them in another format.</summary>
public static class OfficeConversion
{
    // A start takes longer than many files; a command line has a limit.
    private const int FilesAtATime = 100;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The file in another format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">Its format, as an extension: <c>docx</c>.</param>
    /// <param name="to">The format to save it in: <c>pdf</c>, <c>doc</c>, <c>xls</c>, <c>rtf</c>.</param>
    public static byte[] Convert(byte[] file, string from, string to) => Convert([file], from, to).Single();

    /// <summary>The files in another format, in their order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="from">Their format, as an extension: <c>docx</c>.</param>
    /// <param name="to">The format to save them in: <c>pdf</c>, <c>doc</c>, <c>xls</c>, <c>rtf</c>.</param>
    public static IReadOnlyList<byte[]> Convert(IEnumerable<byte[]> files, string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            return [.. files.Chunk(FilesAtATime).SelectMany(some => Convert(folder.FullName, some, from, to))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<byte[]> Convert(string folder, byte[][] files, string from, string to)
    {
        var (input, output) = (Directory.CreateDirectory(Path.Combine(folder, "in")), Path.Combine(folder, "out"));
        var names = files.Select((_, i) => i.ToString("D4", CultureInfo.InvariantCulture)).ToList();
        foreach (var (name, file) in names.Zip(files))
            File.WriteAllBytes(Path.Combine(input.FullName, $"{name}.{from}"), file);
        var paths = names.Select(name => Path.Combine(input.FullName, $"{name}.{from}"));
        var said = Run(folder, ["--convert-to", to, "--outdir", output, .. paths]);
        var converted = names.Select(name => Path.Combine(output, $"{name}.{to}")).ToList();
        var contents = converted.TrueForAll(File.Exists)
            ? converted.ConvertAll(File.ReadAllBytes)
            : throw new InvalidOperationException($"LibreOffice did not convert every file. {said}");
        converted.ForEach(File.Delete);
        return contents;
    }

    private static string Run(string folder, IEnumerable<string> arguments)
    {
        // Programs with a profile in common would wait for each other.
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(
            Program ?? throw new InvalidOperationException(
                "LibreOffice is not installed, and office files are made and opened with it: apt-get install libreoffice-writer-nogui "
                + "libreoffice-calc-nogui, or other packages with soffice on the path."),
            ["--headless", "--norestore", $"-env:UserInstallation={profile}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [BookFonts.Variable] = BookFonts.Configure(folder) },
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            return process.WaitForExit(Limit) ? string.Concat(said.Result) : $"It took longer than {Limit}.";
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
