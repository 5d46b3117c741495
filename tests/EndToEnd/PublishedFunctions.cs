using System.Diagnostics;
using System.IO.Compression;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>The functions as `dotnet publish` leaves them, zipped and unpacked elsewhere without the right to run anything.</summary>
public sealed class PublishedFunctions : IAsyncLifetime
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("functions");

    /// <summary>Where it was unpacked.</summary>
    public string Folder => Path.Combine(temporary.FullName, "unpacked");

    public long ZipBytes { get; private set; }

    public async Task InitializeAsync()
    {
        var published = Path.Combine(temporary.FullName, "published");
        var zip = Path.Combine(temporary.FullName, "functions.zip");
        await PublishAsync(published);
        await ZipFile.CreateFromDirectoryAsync(published, zip);
        ZipBytes = new FileInfo(zip).Length;
        await ZipFile.ExtractToDirectoryAsync(zip, Folder);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
    }

    public Task DisposeAsync()
    {
        temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static async Task PublishAsync(string folder)
    {
        var (exitCode, output) = await PublishAsync(folder, []);
        if (exitCode != 0 && output.Contains("Crossgen", StringComparison.Ordinal))
            (exitCode, output) = await PublishAsync(folder, ["-p:WithReadyToRun=false"]);
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> PublishAsync(string folder, string[] properties)
    {
        var project = Path.Combine(Repository.Top, "functions");
        var start = new ProcessStartInfo(
            "dotnet", ["publish", project, "--configuration", Programs.Configuration, "--output", folder, .. properties])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
