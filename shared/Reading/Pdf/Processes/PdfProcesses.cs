using System.Collections.Concurrent;

namespace Compiler.Reading.Pdf.Processes;

/// <summary>
/// Reads PDF files in processes of their own, a few at a time: a damaged file can make any library for them take memory or
/// time without end, or end its process. The processes stay for the next files and end with this program; a file that takes
/// too long ends its own.
/// </summary>
internal sealed class PdfProcesses(PdfProgram program) : IPdfWords
{
    private static readonly SemaphoreSlim Turn = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly ConcurrentBag<PdfProcess> idle = [];

    /// <summary>PdfPig in processes that all readers of this program share.</summary>
    public static PdfProcesses Default { get; } = new(PdfServer.Program);

    public PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        Turn.Wait();
        try
        {
            // A process may have been ended from outside; if the second ends as well it is the file that does it.
            return ReadOnce(content, limits) ?? ReadOnce(content, limits) ?? PdfContent.Unread(PdfTrouble.TooCostly);
        }
        finally
        {
            Turn.Release();
        }
    }

    private PdfContent? ReadOnce(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        var process = idle.TryTake(out var waiting) ? waiting : PdfProcess.Start(program);
        var isUsable = false;
        try
        {
            var answer = process.Read(content, limits);
            isUsable = answer is not null;
            return answer?.ToContent();
        }
        catch (TimeoutException)
        {
            return PdfContent.Unread(PdfTrouble.TooCostly);
        }
        finally
        {
            if (isUsable)
                idle.Add(process);
            else
                process.Dispose();
        }
    }
}
