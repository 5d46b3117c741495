using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Compiler.Reading.Pdf.PdfPig;

namespace Compiler.Reading.Pdf.Processes;

/// <summary>
/// This assembly started as a program: it reads PDF files for the process that started it, and ends with its input. What it
/// may hold in memory stands in <c>Shared.csproj</c>.
/// </summary>
internal static class PdfServer
{
    private const int ReadBytes = 64 * 1024;

    // What a file may ask for in all, kept or not. A report takes about 50 times its size, a book of 200 pages 400 times.
    private const long LeastAllowed = 200L * 1024 * 1024;
    private const long AllowedForEachByte = 500;
    private const int WatchMilliseconds = 20;

    private static volatile bool isShortOfMemory;

    /// <summary>How it is started.</summary>
    public static PdfProgram Program { get; } = new(
        "PdfPig", "The .NET runtime", Dotnet(), [Path.Combine(AppContext.BaseDirectory, $"{typeof(PdfServer).Assembly.GetName().Name}.dll")]);

    private static void Main()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // Only answers go there.
        Console.SetOut(Console.Error);
        // Libraries may catch it and leave out what they had no memory for.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isShortOfMemory |= thrown.Exception is OutOfMemoryException;
        Serve(new PdfPigWords(), input, output);
    }

    private static void Serve(IPdfWords words, Stream input, Stream output)
    {
        Answer(output, PdfAnswer.Ready);
        var line = new ArrayBufferWriter<byte>();
        while (!isShortOfMemory && ReadLine(input, line))
        {
            var request = JsonSerializer.Deserialize(line.WrittenSpan, PdfMessages.Default.PdfRequest)!;
            var content = Read(words, request);
            Answer(output, PdfAnswer.Of(request.Id, isShortOfMemory ? content with { Trouble = PdfTrouble.TooCostly } : content));
        }
    }

    // A request comes only when the one before is answered, so its line ends what can be read.
    private static bool ReadLine(Stream input, ArrayBufferWriter<byte> line)
    {
        line.ResetWrittenCount();
        while (input.Read(line.GetSpan(ReadBytes)) is var read and > 0)
        {
            line.Advance(read);
            if (line.WrittenSpan[^1] == '\n')
                return true;
        }

        return false;
    }

    // A thread cannot be ended: when it goes on past what it may, the process ends once that is said.
    private static PdfContent Read(IPdfWords words, PdfRequest request)
    {
        var content = PdfContent.Unread(PdfTrouble.TooCostly);
        var most = GC.GetTotalAllocatedBytes() + LeastAllowed + (AllowedForEachByte * request.Pdf.Length);
        var thread = new Thread(() => Volatile.Write(ref content, words.Read(request.Pdf, request.Limits))) { IsBackground = true };
        thread.Start();
        while (!thread.Join(WatchMilliseconds))
        {
            if (GC.GetTotalAllocatedBytes() < most)
                continue;
            isShortOfMemory = true;
            return PdfContent.Unread(PdfTrouble.TooCostly);
        }

        return Volatile.Read(ref content);
    }

    private static void Answer(Stream output, PdfAnswer answer)
    {
        JsonSerializer.Serialize(output, answer, PdfMessages.Default.PdfAnswer);
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    // That which runs this process.
    private static string Dotnet() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
