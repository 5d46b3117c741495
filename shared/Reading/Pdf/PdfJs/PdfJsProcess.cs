using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Compiler.Reading.Pdf.PdfJs;

/// <summary>The Node process that holds pdf.js; one file at a time.</summary>
internal sealed class PdfJsProcess : IDisposable
{
    private const int LastWords = 4000;
    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(60);

    private readonly Process node;
    private readonly StringBuilder stderr = new();
    private int requests;

    private PdfJsProcess(Process node)
    {
        this.node = node;
        node.ErrorDataReceived += (_, line) => Keep(line.Data);
        node.BeginErrorReadLine();
    }

    /// <summary>Starts Node and waits for pdf.js; where one of them is missing it throws <see cref="PdfReaderException"/>.</summary>
    public static PdfJsProcess Start()
    {
        var process = new PdfJsProcess(Launch());
        try
        {
            if (process.ReadAnswer(StartingTime) is { Id: 0 })
                return process;
            throw new PdfReaderException($"pdf.js, which reads PDF files, does not start in Node.js 20.19 or newer. {process.WhatItSaid()}");
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>The answer; null when the process ended without one. Past the time it throws <see cref="TimeoutException"/>.</summary>
    public PdfJsAnswer? Read(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        var request = new PdfJsRequest(++requests, content, limits.MaxPages, limits.MaxGlyphs);
        try
        {
            node.StandardInput.WriteLine(JsonSerializer.Serialize(request, PdfJsJson.Default.PdfJsRequest));
            node.StandardInput.Flush();
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
            node.Kill(entireProcessTree: true);
        }
        catch (Exception cause) when (cause is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }

        node.Dispose();
    }

    private static Process Launch()
    {
        var start = new ProcessStartInfo("node")
        {
            // A file can make pdf.js take memory without end, and nothing in a file may become a program.
            ArgumentList = { "--max-old-space-size=512", "--disallow-code-generation-from-strings", Path.Combine(AppContext.BaseDirectory, "pdfjs", "pages.mjs") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new PdfReaderException($"Node.js 20.19 or newer is needed to read PDF files, and “node” cannot be started: {cause.Message}", cause);
        }
    }

    private PdfJsAnswer? ReadAnswer(TimeSpan time)
    {
        var line = node.StandardOutput.ReadLineAsync();
        if (!line.Wait(time))
            throw new TimeoutException();
        return line.Result is { } answer ? JsonSerializer.Deserialize(answer, PdfJsJson.Default.PdfJsAnswer) : null;
    }

    private string WhatItSaid()
    {
        node.WaitForExit(TimeSpan.FromSeconds(2));
        lock (stderr) return stderr.ToString().Trim();
    }

    private void Keep(string? line)
    {
        lock (stderr)
        {
            if (line is not null && stderr.Length < LastWords) stderr.AppendLine(line);
        }
    }
}
