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
internal sealed class ReaderProcesses(ReaderProgram program)
{
    private static readonly SemaphoreSlim Turn = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly ConcurrentBag<ReaderProcess> idle = [];

    /// <summary>Processes shared by all readers of this program.</summary>
    public static ReaderProcesses Default { get; } = new(ReaderProgram.Default);

    /// <summary>The lines of a file; throws <see cref="ReaderException"/> if this machine cannot run the reader.</summary>
    public SourceText Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        var answer = Ask(format, content, budget.Limits);
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
        format is FileFormat.Pdf or FileFormat.FixedLayout ? FindingCatalogue.PdfTooCostly()
        : trouble == ReaderError.Time ? FindingCatalogue.TooSlow()
        : FindingCatalogue.TooLarge();

    private ReaderAnswer Ask(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        Turn.Wait();
        try
        {
            // The first process may have been killed from outside; if a second one ends as well, the file is the cause.
            return AskOnce(format, content, limits) ?? AskOnce(format, content, limits) ?? ReaderAnswer.Failed(0, ReaderError.Memory);
        }
        finally
        {
            Turn.Release();
        }
    }

    private ReaderAnswer? AskOnce(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var process = idle.TryTake(out var waiting) ? waiting : ReaderProcess.Start(program);
        var isUsable = false;
        try
        {
            var answer = process.Read(format, content, limits);
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
