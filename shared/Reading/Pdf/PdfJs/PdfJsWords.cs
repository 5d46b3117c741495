using System.Collections.Concurrent;

namespace Compiler.Reading.Pdf.PdfJs;

/// <summary>
/// Reads PDF files with pdf.js in Node, a few at a time. The processes stay for the next files and end with this program;
/// a file that takes too long ends its own.
/// </summary>
internal sealed class PdfJsWords : IPdfWords
{
    private static readonly SemaphoreSlim Turn = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private static readonly ConcurrentBag<PdfJsProcess> Idle = [];

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

    private static PdfContent? ReadOnce(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        var process = Idle.TryTake(out var idle) ? idle : PdfJsProcess.Start();
        var isUsable = false;
        try
        {
            var answer = process.Read(content, limits);
            isUsable = answer is not null;
            return answer is null ? null : Content(answer);
        }
        catch (TimeoutException)
        {
            return PdfContent.Unread(PdfTrouble.TooCostly);
        }
        finally
        {
            if (isUsable)
                Idle.Add(process);
            else
                process.Dispose();
        }
    }

    private static PdfContent Content(PdfJsAnswer answer) => answer switch
    {
        { Trouble: "encrypted" } => PdfContent.Unread(PdfTrouble.Encrypted),
        { Pages: { } pages } => new PdfContent(
            [.. pages.Select(page => page.ToPage())], pages.Length < answer.PageCount ? PdfTrouble.TooCostly : PdfTrouble.None),
        _ => PdfContent.Unread(PdfTrouble.Damaged),
    };
}
