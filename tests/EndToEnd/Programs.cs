using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Compiler.Tests.EndToEnd;

/// <summary>The programs as they were built beside these tests.</summary>
internal static class Programs
{
    /// <summary>The folder of the worker, as it is deployed.</summary>
    public static string Functions => Path.GetDirectoryName(Built("Functions", "Compiler.Functions.dll"))!;

    public static string LocalHost => Built("LocalHost", "Compiler.LocalHost.dll");

    public static string Cli => Built("Cli", "yearbook.dll");

    /// <summary>Where dotnet lies, and no Node.js beside it.</summary>
    public static string DotnetFolder { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>What the tests were built as: Debug or Release.</summary>
    public static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public static async Task<string> RunCliAsync(string folder, string[] arguments, int code = 0)
    {
        var start = new ProcessStartInfo("dotnet", [Cli, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == code, error);
        return await output;
    }

    // artifacts/bin/{project}/{configuration}/
    private static string Built(string project, string file)
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own))!, project, Path.GetFileName(own), file);
    }
}
