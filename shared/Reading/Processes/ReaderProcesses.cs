using System.Collections.Concurrent;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>
/// Reads files in separate processes, a few at a time. A damaged file can make any library use unlimited memory or
/// time, or crash its process. The processes are reused for the next files and end with this program; a file that takes
/// too long ends its process.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="turn">How many of them read at the same time.</param>
internal sealed class ReaderProcesses(ReaderProgram program, SemaphoreSlim turn)
{
    private readonly ConcurrentBag<ReaderProcess> idle = [];

    /// <summary>Processes shared by all readers of this program.</summary>
    public static ReaderProcesses Default { get; } = new(
        ReaderProgram.Default, new SemaphoreSlim(Math.Clamp(Environment.ProcessorCount, 1, 4)));

    /// <summary>The process for pictures: one at a time, because each page takes seconds, and apart, so that no text waits.</summary>
    public static ReaderProcesses Pictures { get; } = new(ReaderProgram.Pictures, new SemaphoreSlim(1));

    /// <summary>The lines of a file; throws <see cref="ReaderException"/> if this machine cannot run the reader.</summary>
    public SourceText Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget) =>
        ReadPictures(format, content, budget, 0)!;

    /// <summary>The same, with pages that are pictures; null if the model that reads them is not on this machine.</summary>
    /// <param name="format">The format of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="budget">Its budget.</param>
    /// <param name="pictures">How many of its pages are pictures.</param>
    public SourceText? ReadPictures(FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget, int pictures)
    {
        var answer = Ask(format, content, budget.Limits, pictures);
        if (answer.Trouble == ReaderError.NoModel)
            return null;
        budget.Add(answer.Steps, answer.Characters, answer.Cells);
        return answer.Trouble == ReaderError.None ? answer.ToSource() : new SourceText([], [Finding(format, answer.Trouble)]);
    }

    /// <summary>Ends the processes that wait for a file.</summary>
    public void EndIdle()
    {
        while (idle.TryTake(out var process))
            process.Dispose();
    }

    /// <summary>The finding for a file that could not be read completely.</summary>
    public static Finding Finding(FileFormat format, ReaderError trouble) =>
        format == FileFormat.Pdf ? FindingCatalogue.PdfTooCostly()
        : trouble == ReaderError.Time ? FindingCatalogue.TooSlow()
        : FindingCatalogue.TooLarge();

    private ReaderAnswer Ask(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits, int pictures)
    {
        turn.Wait();
        try
        {
            // The first process may have been killed from outside; if a second one ends as well, the file is the cause.
            return AskOnce(format, content, limits, pictures) ?? AskOnce(format, content, limits, pictures) ?? ReaderAnswer.Failed(0, ReaderError.Memory);
        }
        finally
        {
            turn.Release();
        }
    }

    private ReaderAnswer? AskOnce(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits, int pictures)
    {
        var process = idle.TryTake(out var waiting) ? waiting : ReaderProcess.Start(program);
        var isUsable = false;
        try
        {
            var answer = process.Read(format, content, limits, pictures);
            isUsable = answer is not null;
            return answer;
        }
        catch (TimeoutException)
        {
            return ReaderAnswer.Failed(0, ReaderError.Time);
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
