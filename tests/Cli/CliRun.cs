using Compiler.Cli;
using Compiler.Testing;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Cli;

/// <summary>Runs the command line in this process, in a folder of its own.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compiler-cli-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CliRun()
    {
        Surroundings = new CommandContext
        {
            Out = output,
            Error = error,
            CreateRenderer = name => name is null or "sketch" ? new SketchRenderer() : null,
        };
    }

    public CommandContext Surroundings { get; set; }

    public string Out => output.ToString();

    public string Error => error.ToString();

    public string Root => folder.FullName.Replace('\\', '/');

    public string At(string name) => $"{Root}/{name}";

    /// <summary>Puts a file of a fixed date; the day of January 2025 may be chosen.</summary>
    public string Put(string name, ReadOnlySpan<byte> content, int day = 20)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
        File.SetLastWriteTimeUtc(path, new DateTime(2025, 1, day, 0, 0, 0, DateTimeKind.Utc));
        return path;
    }

    public CliRun PutSamples()
    {
        foreach (var sample in Samples.Files)
            Put($"in/{Path.GetFileName(sample)}", File.ReadAllBytes(sample));
        return this;
    }

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, Surroundings, CancellationToken.None);

    public Task<int> CompileAsync(params string[] more) => RunAsync(["compile", At("in"), "--out", At("out"), .. more]);

    /// <summary>The files below a folder, by name.</summary>
    public SortedDictionary<string, byte[]> Files(string name) => new(
        Directory.Exists(At(name))
            ? Directory.GetFiles(At(name), "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(At(name), path).Replace('\\', '/'), File.ReadAllBytes)
            : [],
        StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Draws nothing but what a test wants to know of the document.</summary>
    private sealed class SketchRenderer : IYearbookRenderer
    {
        public string Name => "sketch";

        public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(
                System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"{document.Info.Title} {document.Info.Date:yyyy-MM-dd}")));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
