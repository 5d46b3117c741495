using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>A running program that reads files, one at a time.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private const int MaxErrorChars = 4000;
    private const int IdleFactor = 6;
    private const long MaxMemory = 1280L * 1024 * 1024;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly StringBuilder stderr = new();
    private int requests;

    private ReaderProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => KeepError(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>
    /// Starts the program and waits until it is ready; throws <see cref="ReaderException"/> if something is missing.
    /// </summary>
    public static ReaderProcess Start(ReaderProgram program)
    {
        var process = new ReaderProcess(program.Start());
        try
        {
            if (process.ReadAnswer(StartTimeout, StartTimeout * IdleFactor) is { Id: 0 })
                return process;
            throw new ReaderException(
                $"{program.Name}, which reads PDF, OFD and Office files and pictures, does not start in {program.Requirement}. {process.ReadErrors()}");
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>The processor time used, on all processors; zero after it has ended.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                return process.TotalProcessorTime;
            }
            catch (Exception cause) when (HasEnded(cause))
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <summary>The answer; null if the process ended without one. Throws <see cref="TimeoutException"/> after the time limit.</summary>
    public ReaderAnswer? Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits, int pictures = 0)
    {
        var request = new ReaderRequest(++requests, format, content, limits, pictures);
        try
        {
            var input = process.StandardInput.BaseStream;
            JsonSerializer.Serialize(input, request, ReaderMessages.Plain.ReaderRequest);
            input.WriteByte((byte)'\n');
            input.Flush();
        }
        catch (IOException)
        {
            return null;
        }

        var time = pictures == 0 ? limits.MaxTime
            : limits.MaxTime + Min(pictures * limits.MaxTimeOfPicture, limits.MaxTimeOfPictures + limits.MaxTimeOfPicture);
        return ReadAnswer(time, limits.MaxTime * IdleFactor) is { } answer && answer.Id == request.Id ? answer : null;
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill();
        }
        catch (Exception cause) when (HasEnded(cause))
        {
            // It has already ended.
        }

        process.Dispose();
    }

    // Processor time counts, so that no file is refused because the machine is busy. The clock ends only idle processes.
    private ReaderAnswer? ReadAnswer(TimeSpan time, TimeSpan mostIdle)
    {
        var before = ProcessorTime;
        var (last, idle) = (before, Stopwatch.StartNew());
        var line = process.StandardOutput.ReadLineAsync();
        while (!line.Wait(time < PollInterval ? time : PollInterval))
        {
            var now = ProcessorTime;
            if (now - before > time || idle.Elapsed > mostIdle)
                throw new TimeoutException();
            if (UsesTooMuchMemory())
                return null;
            if (now > last)
                (last, idle) = (now, Stopwatch.StartNew());
        }

        try
        {
            return line.Result is { } answer ? JsonSerializer.Deserialize(answer, ReaderMessages.Plain.ReaderAnswer) : null;
        }
        catch (JsonException)
        {
            // The process ended while it was answering.
            return null;
        }
    }

    // The project file limits the heap of .NET alone; a native library has its own memory.
    private bool UsesTooMuchMemory()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 > MaxMemory;
        }
        catch (Exception cause) when (HasEnded(cause))
        {
            return false;
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    // The exceptions of a process that has already ended.
    private static bool HasEnded(Exception cause) => cause is InvalidOperationException or Win32Exception;

    private string ReadErrors()
    {
        process.WaitForExit(TimeSpan.FromSeconds(2));
        lock (stderr)
            return stderr.ToString().Trim();
    }

    private void KeepError(string? line)
    {
        lock (stderr)
        {
            if (line is not null && stderr.Length < MaxErrorChars)
                stderr.AppendLine(line);
        }
    }
}
