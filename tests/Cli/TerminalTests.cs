using System.Text;
using Compiler.Cli.Terminal;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

public sealed class TerminalTests : IDisposable
{
    // Red letters, another title of the window, and a name that reads from right to left.
    private const string Hostile = "\u001B[31mred\u001B]0;owned\u0007\u009B5A\u202Etxt.exe";

    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task CompileAndParse_HostileNamesAndTitles_PrintNothingButText()
    {
        var report = Encoding.UTF8.GetBytes($"{Hostile}\n{await File.ReadAllTextAsync(Samples.Xingtai2023)}");
        if (OperatingSystem.IsWindows())
            run.Put("in/red.txt", report);
        else
            run.Put($"in/{Hostile}.txt", report);

        Assert.Equal(0, await run.CompileAsync());
        Assert.Equal(0, await run.RunAsync("parse", Directory.GetFiles(run.At("in")).Single()));
        Assert.Equal(2, await run.RunAsync("compile", Hostile, $"--{Hostile}"));

        Assert.DoesNotContain(run.Out + run.Error, character =>
            character is '\u202E' || (char.IsControl(character) && character is not ('\n' or '\r' or '\t')));
        Assert.Contains("\uFFFD[31mred", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("保定市 2024\t1\n", "保定市 2024\t1\n")]
    [InlineData("a\r\nb", "a\r\nb")]
    [InlineData("hidden\rshown", "hidden\uFFFDshown")]
    [InlineData("\u0000\u001B[2J\u007F\u0085", "\uFFFD\uFFFD[2J\uFFFD\uFFFD")]
    [InlineData("\u2066a\u2069\u200F", "\uFFFDa\uFFFD\uFFFD")]
    public void Write_Text_ShowsWhatWouldSteerTheTerminal(string written, string shown)
    {
        using var terminal = new StringWriter();
        using var writer = new PlainWriter(terminal);

        writer.Write(written);
        writer.Write(written.AsSpan());
        writer.WriteLine(written);

        Assert.Equal($"{shown}{shown}{shown}{terminal.NewLine}", terminal.ToString());
    }
}
