using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The Node process that holds Typst and the fonts; one request at a time.</summary>
internal sealed class TypstProcess : IDisposable
{
    private const int LastWords = 4000;
    private const string Loader = "/lib64/ld-linux-x86-64.so.2";

    private readonly Process node;
    private readonly StringBuilder stderr = new();
    private int requests;
    private bool isBrokenOff;

    private TypstProcess(Process node)
    {
        this.node = node;
        node.ErrorDataReceived += (_, line) => Keep(line.Data);
        node.BeginErrorReadLine();
    }

    /// <summary>False once a request was broken off or the process has died.</summary>
    public bool IsUsable => !isBrokenOff && !node.HasExited;

    /// <summary>Starts Node; without Node on this machine it throws <see cref="RenderingException"/>.</summary>
    public static TypstProcess Start(RendererOptions options)
    {
        string[] command =
        [
            .. Program(options),
            Path.Combine(AppContext.BaseDirectory, "typst", "render.mjs"),
            Path.GetFullPath(options.FontFolder),
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
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
            return new TypstProcess(Process.Start(start)!);
        }
        catch (Win32Exception cause)
        {
            throw new RenderingException(
                $"Node.js 20 or newer is needed to draw with Typst, and “{options.NodePath}” cannot be started: {cause.Message}", cause);
        }
    }

    /// <summary>The PDF of this part, and how many rows were drawn of a table that goes on after it.</summary>
    public async Task<(byte[] Pdf, int Rows)> RenderAsync(TypstPart part, CancellationToken cancellationToken)
    {
        isBrokenOff = true;
        var request = new TypstRequest(++requests, part);
        var answer = await ExchangeAsync(request, cancellationToken);
        if (answer is null || answer.Id != request.Id)
            throw new RenderingException($"Typst ended without an answer. {await LastWordsAsync()}");

        isBrokenOff = false;
        return answer.Pdf is { } pdf
            ? (pdf, answer.Rows)
            : throw new RenderingException($"Typst could not draw “{part.Info.Title}”: {answer.Error}");
    }

    /// <summary>Lets the process come to its end; one that could not load Typst throws <see cref="RenderingException"/>.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        if (node.ExitCode != 0)
            throw new RenderingException($"Typst cannot be loaded: {ErrorLine(await LastWordsAsync())}");
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

    // A deployment may lose the bit that lets a file be started, and its folder may be read-only; the system's loader needs neither.
    private static string[] Program(RendererOptions options) =>
        options.NodePath == RendererOptions.PublishedNode ? [Loader, options.NodePath] : [options.NodePath];

    // Node prints the place in the script before the error, and the stack after it.
    private static string ErrorLine(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, line => line.Split(' ', ':')[0].EndsWith("Error", StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? "it says nothing";
    }

    private async Task<TypstAnswer?> ExchangeAsync(TypstRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var line = JsonSerializer.Serialize(request, TypstJson.Default.TypstRequest);
            await node.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await node.StandardInput.FlushAsync(cancellationToken);
            var answer = await node.StandardOutput.ReadLineAsync(cancellationToken);
            return answer is null ? null : JsonSerializer.Deserialize(answer, TypstJson.Default.TypstAnswer);
        }
        catch (IOException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string> LastWordsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // It still runs: what it has said so far has to do.
        }

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
