using Compiler.Reading.Pdf;
using Compiler.Reading.Pdf.Processes;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>What reads PDF files, in one process at a time whose processor time is measured.</summary>
internal sealed class MeasuredPdfWords : IPdfWords, IDisposable
{
    private PdfProcess? process;

    /// <summary>How much of it the last file took; what a process took before it ended is not known.</summary>
    public TimeSpan Taken { get; private set; }

    /// <summary>How often a process ended without an answer.</summary>
    public int Ended { get; private set; }

    public PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits) => ReadOnce(content, limits) ?? ReadOnce(content, limits) ?? PdfContent.Unread(PdfTrouble.TooCostly);

    public void Dispose() => process?.Dispose();

    private PdfContent? ReadOnce(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        process ??= PdfProcess.Start(PdfServer.Program);
        var before = process.ProcessorTime;
        var answer = process.Read(content, limits);
        Taken = process.ProcessorTime - before;
        if (answer is not null)
            return answer.ToContent();
        Ended++;
        process.Dispose();
        process = null;
        return null;
    }
}
