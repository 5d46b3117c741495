using System.Text.Json;
using Compiler.Cli.Terminal;
using Compiler.Testing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Cli;

public sealed class ParseAndPlaceTests : IDisposable
{
    private readonly CliRun run = new();

    public static TheoryData<string> Reports =>
        [
            .. Samples.Files,
            .. new[] { "trial-form-in-2023", "baoding-cut-in-half", "boai-no-title" }.Select(name => GoldenCase.Named(name).Input),
        ];

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Parse_Json_PrintsTheJsonAndNothingElse()
    {
        Assert.Equal(0, await run.RunAsync("parse", Samples.Boai2024, "--json"));

        var json = JsonElement.Parse(run.Out);
        Assert.Equal("博爱县人民政府", json.GetProperty("agency").GetString());
        Assert.Equal(1129.7494m, json.GetProperty("proactive_disclosure").GetProperty("fees_wan_yuan").GetDecimal());
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Parse_Report_PrintsFiguresAndFindingsWithTheirLines()
    {
        Assert.Equal(0, await run.RunAsync("parse", Samples.Xingtai2023));

        Assert.Contains("河北省邢台市 130500", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"一、本年新收政府信息公开申请数量\s+107\s+5\s+39\s+0\s+72\s+2\s+225", run.Out);
        Assert.Matches(@"行政复议\s+5‡\s+0‡\s+0‡\s+1‡\s+6‡", run.Out);
        Assert.Matches(@"复议后起诉\s+…\s+…\s+…\s+…\s+…", run.Out);
        Assert.Contains("003_244885625ff316f7.txt:82: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Parse_AnyReport_FitsIntoEightyColumns(string report)
    {
        await run.RunAsync("parse", report);

        Assert.All(run.Out.Split(Environment.NewLine), line => Assert.InRange(Columns.Width(line), 0, 80));
    }

    [Fact]
    public async Task Parse_Report_NamesGroupsAndAlignsFigures()
    {
        await run.RunAsync("parse", Samples.Xingtai2023);

        var lines = run.Out.Split(Environment.NewLine);
        Assert.Equal(
            ["（四）无法提供", "  1.本机关不掌握相关政府信息              73     5    14     0    44     2   138"],
            lines.SkipWhile(line => line != "（四）无法提供").Take(2));
        Assert.Contains("行政诉讼", lines);
        Assert.Contains("Verdict     退回补正", lines);
    }

    [Fact]
    public async Task Run_WrongUsage_IsOneErrorAndAHint()
    {
        Assert.Equal(2, await run.RunAsync("bodies", "import", "a.csv"));

        Assert.Equal(
            ["Option '--to' is required.", "For the usage: yearbook bodies import --help"],
            run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Parse_NoReport_PrintsWhyAndReturns3()
    {
        Assert.Equal(3, await run.RunAsync("parse", run.Put("empty.txt", [])));

        Assert.Contains("empty.txt: error FILE-EMPTY", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_Explain_PrintsSourceReadingsAndDecision()
    {
        Assert.Equal(0, await run.RunAsync("parse", Samples.Xingtai2023, "--explain", "disputes.reconsideration.total"));

        Assert.Contains("003_244885625ff316f7.txt:82, cell 10", run.Out, StringComparison.Ordinal);
        Assert.Contains("▸6◂", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"chosen    5/0/0/1/6/.*MovedByBlanks", run.Out);
        Assert.Contains("PlacementSolver chose the reading that the running text confirms", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests.granted")]
    [InlineData("requests.granted.nobody")]
    [InlineData("total")]
    public async Task Parse_ExplainNoFigure_PrintsWhereTheyAreListedAndReturns2(string path)
    {
        Assert.Equal(2, await run.RunAsync("parse", Samples.Boai2024, "--explain", path));

        Assert.Contains($"no figure {path}; parse --json lists them", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("保定市", 0, "130600 河北省保定市")]
    [InlineData("410822", 0, "410822 河南省焦作市博爱县")]
    [InlineData("涿州区", 3, "perhaps 140403 山西省长治市潞州区")]
    [InlineData("海关总署", 0, "100000 全国")]
    [InlineData("乌有乡", 3, "(no such place)")]
    public async Task Place_Name_PrintsCodeAndPath(string name, int code, string line)
    {
        Assert.Equal(code, await run.RunAsync("place", name));

        Assert.Contains(line, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_IsOnStdoutAndReturns0()
    {
        Assert.Equal(0, await run.RunAsync("--help"));

        Assert.Contains("compile", run.Out, StringComparison.Ordinal);
    }
}
