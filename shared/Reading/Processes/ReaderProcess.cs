using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>A program that reads files, while it runs; one file at a time.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private const int LastWords = 4000;
    private const int Patience = 6;
    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly StringBuilder stderr = new();
    private int requests;

    private ReaderProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>
    /// Starts the program and waits until it is ready; where something is missing it throws <see cref="ReaderException"/>.
    /// </summary>
    public static ReaderProcess Start(ReaderProgram program)
    {
        var process = new ReaderProcess(program.Start());
        try
        {
            if (process.ReadAnswer(StartingTime) is { Id: 0 })
                return process;
            throw new ReaderException(
                $"{program.Name}, which reads PDF and Office files, does not start in {program.Needs}. {process.WhatItSaid()}");
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>How much it has used, of all processors; no more once it has ended.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                return process.TotalProcessorTime;
            }
            catch (Exception cause) when (IsOver(cause))
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <summary>The answer; null when the process ended without one. Past the time it throws <see cref="TimeoutException"/>.</summary>
    public ReaderAnswer? Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var request = new ReaderRequest(++requests, format, content, limits);
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

        return ReadAnswer(limits.MaxTime) is { } answer && answer.Id == request.Id ? answer : null;
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill();
        }
        catch (Exception cause) when (IsOver(cause))
        {
            // There is nothing left to end.
        }

        process.Dispose();
    }

    // Its processor time counts, so that a busy machine refuses no file. The clock ends only one that does nothing any more.
    private ReaderAnswer? ReadAnswer(TimeSpan time)
    {
        var before = ProcessorTime;
        var (last, idle) = (before, Stopwatch.StartNew());
        var line = process.StandardOutput.ReadLineAsync();
        while (!line.Wait(time < Watch ? time : Watch))
        {
            var now = ProcessorTime;
            if (now - before > time || idle.Elapsed > time * Patience)
                throw new TimeoutException();
            if (now > last)
                (last, idle) = (now, Stopwatch.StartNew());
        }

        try
        {
            return line.Result is { } answer ? JsonSerializer.Deserialize(answer, ReaderMessages.Plain.ReaderAnswer) : null;
        }
        catch (JsonException)
        {
            // It ended while it answered.
            return null;
        }
    }

    // What is thrown where the process has ended by itself.
    private static bool IsOver(Exception cause) => cause is InvalidOperationException or Win32Exception;

    private string WhatItSaid()
    {
        process.WaitForExit(TimeSpan.FromSeconds(2));
        lock (stderr)
            return stderr.ToString().Trim();
    }

    private void Keep(string? line)
    {
        lock (stderr)
        {
            if (line is not null && stderr.Length < LastWords)
                stderr.AppendLine(line);
        }
    }
}
