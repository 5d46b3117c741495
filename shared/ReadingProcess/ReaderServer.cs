using System.Buffers;
using System.Text.Json;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Reading.Pictures;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Processes;

namespace Compiler.ReadingProcess;

/// <summary>
/// Reads files for its parent process, one request per line, and ends when its input ends. The project file limits the
/// size of its heap.
/// </summary>
internal static class ReaderServer
{
    private const int ReadBytes = 64 * 1024;
    private const int PollMilliseconds = 20;

    // Allocations allowed per file, freed or not. A PDF of a report takes about 50 times its size, a book of 200 pages 400 times;
    // an office file is compressed, and a table with the maximum number of cells takes half a gigabyte.
    private const long MinAllowed = 200L * 1024 * 1024;
    private const long MinAllowedForOffice = 800L * 1024 * 1024;
    private const long AllowedPerByte = 500;

    // A picture of a page is decoded, flattened, straightened and cut up anew.
    private const long AllowedPerPicture = 1200L * 1024 * 1024;

    private static readonly Lazy<TextModel?> Model = new(TextModel.Open);

    private static volatile bool isShortOfMemory;

    private static void Main()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // stdout is only for answers.
        Console.SetOut(Console.Error);
        // Libraries may catch this exception and silently drop content, so it is recorded here.
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
            Answer(output, isShortOfMemory ? answer with { Trouble = ReaderError.Memory } : answer);
        }
    }

    // The next request comes only after the answer to this one, so nothing follows the line.
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

    // A thread cannot be killed, so past the memory limit the process ends after it has answered.
    private static ReaderAnswer Read(ReaderRequest request)
    {
        var answer = ReaderAnswer.Failed(request.Id, ReaderError.Memory);
        var minimum = request.Format is FileFormat.Pdf or FileFormat.Picture ? MinAllowed : MinAllowedForOffice;
        var limit = GC.GetTotalAllocatedBytes() + minimum + (AllowedPerByte * request.Content.Length) + (AllowedPerPicture * request.Pictures);
        var thread = new Thread(() => Volatile.Write(ref answer, ReadHere(request))) { IsBackground = true };
        thread.Start();
        while (!thread.Join(PollMilliseconds))
        {
            if (GC.GetTotalAllocatedBytes() < limit)
                continue;
            isShortOfMemory = true;
            return ReaderAnswer.Failed(request.Id, ReaderError.Memory);
        }

        return Volatile.Read(ref answer);
    }

    private static ReaderAnswer ReadHere(ReaderRequest request)
    {
        var budget = new ReadingBudget(request.Limits);
        try
        {
            var pictures = request.Pictures > 0 && Model.Value is { } model ? new PictureReader(model, request.Limits.MaxPictures) : null;
            if (request.Pictures > 0 && pictures is null)
                return ReaderAnswer.Failed(request.Id, ReaderError.NoModel);
            return ReaderAnswer.FromSource(
                request.Id, SourceReader.ReadInProcess(request.Format, request.Content, budget, pictures), budget);
        }
        catch (OutOfMemoryException)
        {
            return ReaderAnswer.Failed(request.Id, ReaderError.Memory);
        }
    }

    private static void Answer(Stream output, ReaderAnswer answer)
    {
        JsonSerializer.Serialize(output, answer, ReaderMessages.Plain.ReaderAnswer);
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
