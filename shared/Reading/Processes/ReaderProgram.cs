using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Compiler.Reading.Processes;

/// <summary>A program that reads files: it takes one request per line of input and writes one answer per line.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Requirement">The required runtime with its version.</param>
/// <param name="File">The executable.</param>
/// <param name="Arguments">The arguments of the executable.</param>
internal sealed record ReaderProgram(string Name, string Requirement, string File, ImmutableArray<string> Arguments)
{
    // No connection strings, keys, hooks or profilers of the host, so that a file that exploits a library finds none.
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

    /// <summary>Compiler.ReadingProcess, copied beside every program that reads files, run by this process's runtime.</summary>
    public static ReaderProgram Default { get; } = new(
        "The reader", "the .NET runtime", Dotnet(), [Path.Combine(AppContext.BaseDirectory, "Compiler.ReadingProcess.dll")]);

    /// <summary>The same program for pictures, with the heap that the largest of them needs.</summary>
    public static ReaderProgram Pictures { get; } = Default with { HeapBytes = 640L * 1024 * 1024 };

    /// <summary>The limit of its heap, in bytes; null for that of its project file.</summary>
    public long? HeapBytes { get; init; }

    /// <summary>Starts the program; throws <see cref="ReaderException"/> if it is missing.</summary>
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
        // Otherwise the runtime's diagnostics socket would remain when the process is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (HeapBytes is { } heap)
            start.Environment["DOTNET_GCHeapHardLimit"] = heap.ToString("X", CultureInfo.InvariantCulture);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new ReaderException(
                $"{Requirement} is needed to read PDF, OFD and Office files and pictures, and “{File}” cannot be started: {cause.Message}", cause);
        }
    }

    private static string Dotnet() =>
        Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
