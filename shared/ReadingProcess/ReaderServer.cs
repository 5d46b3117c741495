using System.Buffers;
using System.Text.Json;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Reading.Processes;

namespace Compiler.ReadingProcess;

/// <summary>
/// Reads files for the process that started it, one request a line, and ends with its input. Its project file sets the
/// limit of its heap.
/// </summary>
internal static class ReaderServer
{
    private const int ReadBytes = 64 * 1024;
    private const int WatchMilliseconds = 20;

    // What a file may ask for in all, kept or not. A PDF of a report takes about 50 times its size, a book of 200 pages 400 times;
    // an office file is packed, and a table of as many cells as there may be takes half a gigabyte.
    private const long LeastAllowed = 200L * 1024 * 1024;
    private const long LeastAllowedForOffice = 800L * 1024 * 1024;
    private const long AllowedForEachByte = 500;

    private static volatile bool isShortOfMemory;

    private static void Main()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // Only answers go there.
        Console.SetOut(Console.Error);
        // Libraries may catch it and leave out what they had no memory for.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isShortOfMemory |= thrown.Exception is OutOfMemoryException;
        Serve(input, output);
    }

    private static void Serve(Stream input, Stream output)
    {
        Answer(output, ReaderAnswer.Ready);
        var line = new ArrayBufferWriter<byte>();
        while (!isShortOfMemory && ReadLine(input, line))
        {
            var request = JsonSerializer.Deserialize(line.WrittenSpan, ReaderMessages.Plain.ReaderRequest)!;
            var answer = Read(request);
            Answer(output, isShortOfMemory ? answer with { Trouble = ReaderTrouble.Memory } : answer);
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
    private static ReaderAnswer Read(ReaderRequest request)
    {
        var answer = ReaderAnswer.Failed(request.Id, ReaderTrouble.Memory);
        var least = request.Format == FileFormat.Pdf ? LeastAllowed : LeastAllowedForOffice;
        var most = GC.GetTotalAllocatedBytes() + least + (AllowedForEachByte * request.Content.Length);
        var thread = new Thread(() => Volatile.Write(ref answer, ReadHere(request))) { IsBackground = true };
        thread.Start();
        while (!thread.Join(WatchMilliseconds))
        {
            if (GC.GetTotalAllocatedBytes() < most)
                continue;
            isShortOfMemory = true;
            return ReaderAnswer.Failed(request.Id, ReaderTrouble.Memory);
        }

        return Volatile.Read(ref answer);
    }

    private static ReaderAnswer ReadHere(ReaderRequest request)
    {
        var budget = new ReadingBudget(request.Limits);
        try
        {
            return ReaderAnswer.FromSource(request.Id, SourceReader.ReadHere(request.Format, request.Content, budget), budget);
        }
        catch (OutOfMemoryException)
        {
            return ReaderAnswer.Failed(request.Id, ReaderTrouble.Memory);
        }
    }

    private static void Answer(Stream output, ReaderAnswer answer)
    {
        JsonSerializer.Serialize(output, answer, ReaderMessages.Plain.ReaderAnswer);
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
