using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Compiler.Reading.Processes;

/// <summary>A program that reads files: one request a line on its input, one answer a line on its output.</summary>
/// <param name="Name">What reads in it.</param>
/// <param name="Needs">What must be on the machine, with its version.</param>
/// <param name="File">The program to start.</param>
/// <param name="Arguments">With these.</param>
internal sealed record ReaderProgram(string Name, string Needs, string File, ImmutableArray<string> Arguments)
{
    // No connection string or key, no hook or profiler of a host: a file that gets the better of a library finds none.
    private static readonly string[] Inherited =
    [
        "DOTNET_ROLL_FORWARD",
        "DOTNET_ROOT",
        "HOME",
        "LD_LIBRARY_PATH",
        "PATH",
        "SystemRoot",
        "TEMP",
        "TMP",
        "TMPDIR",
    ];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compiler.ReadingProcess, which lies beside every program that reads files, run by the runtime of this process.</summary>
    public static ReaderProgram Default { get; } = new(
        "The reader", "the .NET runtime", Dotnet(), [Path.Combine(AppContext.BaseDirectory, "Compiler.ReadingProcess.dll")]);

    /// <summary>Starts it; where it is missing it throws <see cref="ReaderException"/>.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Except(Inherited, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        // Its debugging socket would stay behind when it is ended.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new ReaderException(
                $"{Needs} is needed to read PDF and Office files, and “{File}” cannot be started: {cause.Message}", cause);
        }
    }

    private static string Dotnet() =>
        Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
