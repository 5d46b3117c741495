using System.Diagnostics;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

/// <summary>Folders as they are found: with named pipes, with links.</summary>
public sealed class OddFoldersTests : IDisposable
{
    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("in")]
    [InlineData("in", "in/pipe")]
    [InlineData("in", "link")]
    public async Task Compile_NamedPipe_IsNamedAndTheOthersArePrinted(params string[] paths)
    {
        if (OperatingSystem.IsWindows())
            return;
        await MakePipeAsync();
        run.PutSamples();
        File.CreateSymbolicLink(run.At("link"), run.At("in/pipe"));

        var code = await run.RunAsync(["compile", .. paths.Select(run.At), "--out", run.At("out")]).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, code);
        Assert.Contains("in/pipe: skipped; it is a named pipe", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 of 5 files", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compile {0}/in/pipe --out {0}/out", 3)]
    [InlineData("parse {0}/in/pipe", 2)]
    public async Task Run_NamedPipeAlone_SaysSo(string arguments, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        await MakePipeAsync();

        var args = arguments.Replace("{0}", run.Root, StringComparison.Ordinal).Split(' ');
        Assert.Equal(code, await run.RunAsync(args).WaitAsync(TimeSpan.FromMinutes(2)));
        Assert.Contains("in/pipe: skipped; it is a named pipe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_Links_AreFollowedAndEachFolderIsReadOnce()
    {
        foreach (var (sample, i) in Samples.Files.Select((sample, i) => (sample, i)))
            run.Put($"{(i < 2 ? "in" : "elsewhere")}/{Path.GetFileName(sample)}", File.ReadAllBytes(sample));
        File.Move(run.At($"elsewhere/{Path.GetFileName(Samples.Files[4])}"), run.At("alone.txt"));
        Directory.CreateDirectory(run.At("in/sub"));
        File.CreateSymbolicLink(run.At("in/alone.txt"), run.At("alone.txt"));
        Directory.CreateSymbolicLink(run.At("in/a"), run.At("elsewhere"));
        Directory.CreateSymbolicLink(run.At("in/b"), run.At("elsewhere"));
        Directory.CreateSymbolicLink(run.At("in/sub/up"), run.At("in"));
        File.CreateSymbolicLink(run.At("in/broken.txt"), run.At("nowhere.txt"));
        File.CreateSymbolicLink(run.At("in/round.txt"), run.At("in/round.txt"));

        Assert.Equal(0, await run.CompileAsync());

        Assert.Contains("5 of 5 files", run.Out, StringComparison.Ordinal);
        Assert.All(
            ["in/b: skipped; the same folder is read as", "in/sub/up: skipped; the same folder is read as",
                "in/broken.txt: skipped; the link leads to no file", "in/round.txt: skipped; the link leads to no file"],
            line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
        Assert.Equal(4, run.Error.Split("skipped").Length - 1);
    }

    [Fact]
    public async Task Compile_LinkedFile_HasTheDateOfTheFile()
    {
        File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(run.At("in")).FullName, "a.txt"),
            run.Put("elsewhere/a.txt", File.ReadAllBytes(Samples.Boai2024), day: 22));

        Assert.Equal(0, await run.CompileAsync());
        Assert.EndsWith("2025-01-22", System.Text.Encoding.UTF8.GetString(run.Files("out")["2024/410000-河南省/yearbook.pdf"]));
    }

    [Fact]
    public async Task Compile_LinkToTheOutputFolder_IsNotTakenIn()
    {
        run.PutSamples();
        await run.RunAsync("compile", run.At("in"), "--out", run.At("in/out"));
        Directory.CreateSymbolicLink(run.At("in/results"), run.At("in/out"));

        Assert.Equal(0, await run.RunAsync("compile", run.At("in"), "--out", run.At("in/out")));
        Assert.Equal(2 * 5, run.Files("in/out/receipts").Count);
        Assert.Equal(2, run.Out.Split("5 of 5 files").Length - 1);
    }

    [Fact]
    public async Task Compile_FoldersInsideOneAnother_AreReadOnceInAnyOrder()
    {
        foreach (var sample in Samples.Files)
            run.Put($"in/sub/{Path.GetFileName(sample)}", File.ReadAllBytes(sample));

        await run.RunAsync("compile", run.At("in"), run.At("in/sub"), "--out", run.At("first"));
        await run.RunAsync("compile", run.At("in/sub"), run.At("in"), "--out", run.At("second"));

        Assert.Equal(run.Files("first"), run.Files("second"));
        Assert.Equal(2, run.Out.Split("5 of 5 files").Length - 1);
        Assert.DoesNotContain("skipped", run.Error, StringComparison.Ordinal);
    }

    private async Task MakePipeAsync()
    {
        Directory.CreateDirectory(run.At("in"));
        using var made = Process.Start("mkfifo", [run.At("in/pipe")]);
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }
}
