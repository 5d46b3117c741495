using System.Text;
using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

/// <summary>Compiling into a folder that has volumes of an earlier run.</summary>
public sealed class CompileAgainTests : IDisposable
{
    private const string Henan = "2024/410000-河南省";
    private const string Hebei = "2024/130000-河北省";

    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Compile_NothingChanged_WritesTheSameBytesAndSaysSo()
    {
        await run.PutSamples().CompileAsync();
        var first = run.Files("out");
        Assert.DoesNotContain("edition", run.Out, StringComparison.Ordinal);

        await run.CompileAsync();
        Assert.Equal(first, run.Files("out"));
        Assert.Contains("5 (0 new, 0 in place of an earlier edition, 5 unchanged)", run.Out, StringComparison.Ordinal);
        Assert.Contains("yearbook.pdf  (edition 1, unchanged)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_ReportChanged_ItsVolumesAreTheNextEditionWithWhatWasAmended()
    {
        await run.PutSamples().CompileAsync();
        var first = run.Files("out");
        Amend(97, day: 25);
        await run.CompileAsync();
        var second = run.Files("out");

        Assert.Equal(first[$"{Henan}/yearbook.pdf"], second[$"{Henan}/yearbook.pdf"]);
        Assert.Contains("(edition 2 in place of 1, 1 total amended)", run.Out, StringComparison.Ordinal);
        Assert.Contains("5 (0 new, 2 in place of an earlier edition, 3 unchanged)", run.Out, StringComparison.Ordinal);
        using var figures = JsonDocument.Parse(second[$"{Hebei}/figures.json"]);
        Assert.Equal(
            [(1, 0, "2025-01-20"), (2, 1, "2025-01-25")],
            figures.RootElement.GetProperty("revisions").EnumerateArray().Select(entry => (
                entry.GetProperty("edition").GetInt32(),
                entry.GetProperty("amended").GetInt32(),
                entry.GetProperty("date").GetString()!)));
        Assert.Equal(
            "proactive_disclosure.licences",
            Assert.Single(figures.RootElement.GetProperty("amendments").EnumerateArray()).GetProperty("path").GetString());

        await run.CompileAsync();
        Assert.Equal(second, run.Files("out"));
    }

    [Fact]
    public async Task Compile_SameInputIntoAnotherFolderTwice_WritesTheSameBytes()
    {
        await run.PutSamples().CompileAsync();
        await run.CompileAsync();
        await run.RunAsync("compile", run.At("in"), "--out", run.At("empty"));

        Assert.Equal(run.Files("empty"), run.Files("out"));
    }

    [Theory]
    [InlineData(new[] { "--as-of", "2025-06-30" }, "河北省政府信息公开年鉴 2024 年 2025-06-30")]
    [InlineData(new[] { "--mark", "样例" }, "河北省政府信息公开年鉴 2024 年（样例） 2025-01-20")]
    public async Task Compile_OtherDateOrMark_IsTheSameEditionWithThem(string[] more, string imprint)
    {
        await run.PutSamples().CompileAsync();
        await run.CompileAsync(more);
        var marked = run.Files("out");
        await run.RunAsync(["compile", run.At("in"), "--out", run.At("empty"), .. more]);

        Assert.Equal(imprint, Encoding.UTF8.GetString(marked[$"{Hebei}/yearbook.pdf"]));
        Assert.Equal(run.Files("empty"), marked);
    }

    [Theory]
    [InlineData("""{"edition":""", "it is damaged")]
    [InlineData("[]", "it is damaged")]
    [InlineData("null", "it is damaged")]
    [InlineData("{}", "it is not of 130000 and 2024")]
    [InlineData("""{"year":2023,"adcode":"130000","edition":4,"date":"2025-01-01"}""", "it is not of 130000 and 2024")]
    [InlineData("""{"year":2024,"adcode":"130000","date":"2025-01-01"}""", "it has no number of an edition")]
    [InlineData("""{"year":2024,"adcode":"130000","date":"2025-01-01","edition":2147483647}""", "it has no number of an edition")]
    [InlineData("""{"year":2024,"adcode":"130000","edition":2,"date":"2025-01-01","revisions":[]}""", "it has no number of an edition")]
    [InlineData("""{"year":2024,"adcode":"130000","edition":2,"date":"2025-01-01","revisions":[null]}""", "it is damaged")]
    [InlineData("""{"year":2024,"adcode":"130000","edition":2,"date":"2025-01-01","totals":{"a":null}}""", "it is damaged")]
    [InlineData("""{"year":2024,"adcode":"130000","edition":2,"date":"2025-01-01","bodies":[{}]}""", "it is damaged")]
    public async Task Compile_FiguresThatAreNoEditionOfTheVolume_AreNamedAndItBeginsAgain(string json, string reason)
    {
        await run.PutSamples().CompileAsync();
        var first = run.Files("out");
        run.Put($"out/{Hebei}/figures.json", Encoding.UTF8.GetBytes(json));

        Assert.Equal(0, await run.CompileAsync());
        Assert.Contains($"{Hebei}/figures.json: counts as no earlier edition, because {reason}", run.Error, StringComparison.Ordinal);
        Assert.Equal(first, run.Files("out"));
    }

    [Fact]
    public async Task Compile_FiguresOfAnOlderVersion_AreTheEditionBefore()
    {
        await run.PutSamples().CompileAsync();
        run.Put($"out/{Hebei}/figures.json", """{"year":2024,"adcode":"130000","edition":3,"date":"2025-02-01"}"""u8);
        await run.CompileAsync();

        using var figures = JsonDocument.Parse(run.Files("out")[$"{Hebei}/figures.json"]);
        Assert.Equal(4, figures.RootElement.GetProperty("edition").GetInt32());
        Assert.Equal("2025-02-01", figures.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public async Task Compile_VolumesAndReceiptsOfAnEarlierRun_AreNamedWithTheCommand()
    {
        await run.PutSamples().CompileAsync();
        Assert.DoesNotContain("left over", run.Error, StringComparison.Ordinal);
        File.Delete(run.At($"in/{Path.GetFileName(Samples.Boai2024)}"));
        foreach (var sample in Samples.Files.Where(sample => sample == Samples.Xingtai2023))
            File.Delete(run.At($"in/{Path.GetFileName(sample)}"));
        run.Put($"out/{Henan}/批注.txt", "mine"u8);
        run.Put("out/2022/notes.txt", "mine"u8);
        run.Put("out/2024/640000-mine/notes.txt", "mine"u8);
        run.Put("out/receipts/it's.txt.json", "{}"u8);
        var before = run.Files("out").Keys.ToList();

        Assert.Equal(0, await run.CompileAsync());

        Assert.Equal(before, run.Files("out").Keys);
        Assert.Contains("3 volumes of an earlier run are left over", run.Error, StringComparison.Ordinal);
        Assert.Contains($"  rm -r '{run.At("out/2023")}'\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"  rm '{run.At($"out/{Henan}/yearbook.pdf")}'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"rm -r '{run.At($"out/{Henan}")}'", run.Error, StringComparison.Ordinal);
        Assert.Contains("3 receipts of an earlier run are left over", run.Error, StringComparison.Ordinal);
        Assert.Contains($"  rm '{run.At($"out/receipts/{Path.GetFileName(Samples.Boai2024)}.json")}'", run.Error, StringComparison.Ordinal);
        Assert.Contains($"  rm '{run.At($"out/receipts/{Path.GetFileName(Samples.Boai2024)}.html")}'", run.Error, StringComparison.Ordinal);
        Assert.Contains(OperatingSystem.IsWindows() ? "it''s" : @"it'\''s", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mine", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("批注", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_ManyReceiptsOfAnEarlierRun_AreOneLine()
    {
        run.PutSamples();
        for (var i = 0; i < 30; i++)
            run.Put($"out/receipts/{i:00}.txt.json", "{}"u8);
        await run.CompileAsync();

        Assert.Contains("30 receipts of an earlier run are left over, such as 00.txt.json.", run.Error, StringComparison.Ordinal);
        Assert.Contains($"rm -r '{run.At("out/receipts")}'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("01.txt.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_NothingReadable_NamesTheVolumesThatStay()
    {
        await run.PutSamples().CompileAsync();
        Directory.Delete(run.At("in"), recursive: true);
        run.Put("in/empty.txt", []);

        Assert.Equal(3, await run.CompileAsync());
        Assert.Contains("5 volumes of an earlier run are left over", run.Error, StringComparison.Ordinal);
    }

    private void Amend(int licences, int day)
    {
        var text = File.ReadAllText(Samples.Pingxiang2024).Replace("行政许可\t0", $"行政许可\t{licences}", StringComparison.Ordinal);
        run.Put($"in/{Path.GetFileName(Samples.Pingxiang2024)}", Encoding.UTF8.GetBytes(text), day);
    }
}
