using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The Node process with Typst and the fonts loaded. It handles one request at a time.</summary>
internal sealed class TypstProcess : IDisposable
{
    private const int MaxErrorOutput = 4000;
    private const string Loader = "/lib64/ld-linux-x86-64.so.2";

    // Chinese characters stand as they are, in half of the bytes; line ends are escaped all the same.
    private static readonly TypstJson Json = new(
        new JsonSerializerOptions(TypstJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly Process node;
    private readonly Stream input;
    private readonly BufferedStream output;
    private readonly StringBuilder stderr = new();

    // One for all parts: an array of megabytes for each would be garbage that is swept late.
    private byte[] received = [];
    private int requests;
    private bool isAwaitingAnswer;

    private TypstProcess(Process node)
    {
        this.node = node;
        input = node.StandardInput.BaseStream;
        output = new BufferedStream(node.StandardOutput.BaseStream, 1 << 16);
        node.ErrorDataReceived += (_, line) => Keep(line.Data);
        node.BeginErrorReadLine();
    }

    /// <summary>Whether it can take a request; false after a cancelled request or if the process has exited.</summary>
    public bool IsUsable => !isAwaitingAnswer && !node.HasExited;

    /// <summary>Starts Node. Throws <see cref="RenderingException"/> if Node is not installed.</summary>
    public static TypstProcess Start(RendererOptions options)
    {
        string[] command =
        [
            .. Program(options),
            "--expose-gc",
            Path.Combine(AppContext.BaseDirectory, "typst", "render.mjs"),
            Path.GetFullPath(options.FontFolder),
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Typst draws on several threads, and glibc would keep what each has freed for that thread alone.
        start.Environment["MALLOC_ARENA_MAX"] = "1";
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

    /// <summary>
    /// Returns the PDF of this part, which holds until the next is rendered, and which rows it has of a table that continues in the next
    /// part.
    /// </summary>
    public async Task<DrawnPart> RenderAsync(TypstPart part, CancellationToken cancellationToken)
    {
        isAwaitingAnswer = true;
        var request = new TypstRequest(++requests, part.Continues);
        var (answer, pdf) = await ExchangeAsync(request, part, cancellationToken);
        if (answer is null || answer.Id != request.Id)
            throw new RenderingException($"Typst exited without an answer. {await ReadErrorOutputAsync()}");

        isAwaitingAnswer = false;
        return answer.Error is null
            ? new DrawnPart(pdf, answer.Rows, answer.IsOverfull)
            : throw new RenderingException($"Typst could not draw “{part.Info.Title}”: {answer.Error}");
    }

    /// <summary>Waits until the process exits. Throws <see cref="RenderingException"/> if it could not load Typst.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        if (node.ExitCode != 0)
            throw new RenderingException($"Typst cannot be loaded: {ErrorLine(await ReadErrorOutputAsync())}");
    }

    /// <summary>Kills the process.</summary>
    public void Dispose()
    {
        try
        {
            node.Kill(entireProcessTree: true);
        }
        catch (Exception cause) when (cause is InvalidOperationException or Win32Exception)
        {
            // The process has already exited.
        }

        node.Dispose();
    }

    // A deployment may remove the executable bit, and its folder may be read-only. The system's loader needs neither.
    private static string[] Program(RendererOptions options) =>
        options.NodePath == RendererOptions.PublishedNode ? [Loader, options.NodePath] : [options.NodePath];

    // Node prints the source position before the error and the stack after it.
    private static string ErrorLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, line => line.Split(' ', ':')[0].EndsWith("Error", StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? "no error output";
    }

    private async Task<(TypstAnswer? Answer, ReadOnlyMemory<byte> Pdf)> ExchangeAsync(
        TypstRequest request, TypstPart part, CancellationToken cancellationToken)
    {
        try
        {
            await JsonSerializer.SerializeAsync(input, request, Json.TypstRequest, cancellationToken);
            await input.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await JsonSerializer.SerializeAsync(input, part, Json.TypstPart, cancellationToken);
            await input.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await input.FlushAsync(cancellationToken);
            var answer = JsonSerializer.Deserialize(await ReadLineAsync(cancellationToken), Json.TypstAnswer);
            var length = answer?.Length ?? 0;
            if (received.Length < length)
                received = new byte[length + (length / 4)];
            await output.ReadExactlyAsync(received.AsMemory(0, length), cancellationToken);
            return (answer, received.AsMemory(0, length));
        }
        catch (IOException)
        {
            return default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private async Task<byte[]> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await output.ReadAsync(next, cancellationToken) > 0 && next[0] != '\n')
            line.Add(next[0]);
        return [.. line];
    }

    private async Task<string> ReadErrorOutputAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await node.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            // The process is still running; use the output so far.
        }

        lock (stderr)
            return stderr.ToString().Trim();
    }

    private void Keep(string? line)
    {
        lock (stderr)
        {
            if (line is not null && stderr.Length < MaxErrorOutput)
                stderr.AppendLine(line);
        }
    }
}
