using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;
using Compiler.Reading.Processes;

namespace Compiler.Tests.Reading.Processes;

/// <summary>What reads files, in one process at a time whose processor time is measured.</summary>
internal sealed class MeasuredReader : IDisposable
{
    private ReaderProcess? process;

    /// <summary>How much of it the last file took; what a process took before it ended is not known.</summary>
    public TimeSpan Taken { get; private set; }

    /// <summary>How often a process ended without an answer.</summary>
    public int Ended { get; private set; }

    public ReaderAnswer Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits) =>
        ReadOnce(format, content, limits) ?? ReadOnce(format, content, limits) ?? ReaderAnswer.Failed(0, ReaderError.Memory);

    public void Dispose() => process?.Dispose();

    private ReaderAnswer? ReadOnce(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        process ??= ReaderProcess.Start(ReaderProgram.Default);
        var before = process.ProcessorTime;
        var answer = process.Read(format, content, limits);
        Taken = process.ProcessorTime - before;
        if (answer is not null)
            return answer;
        Ended++;
        process.Dispose();
        process = null;
        return null;
    }
}
