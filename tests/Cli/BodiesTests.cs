using System.Text;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

/// <summary><c>bodies</c>, and the register of <c>compile</c>.</summary>
public sealed class BodiesTests : IDisposable
{
    private const string Register = "机关名称,其他名称,行政区划代码,机关类型\n涿州市人民政府,涿州区人民政府,130681,政府汇总\n保定市教育局,,130600,部门\n";

    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Import_DryRun_TellsWhatWouldChange()
    {
        const string Answer = """
            {"isDryRun":true,"changes":[{"change":"changed","adcode":"130600","name":"保定市教育局","facts":[{"column":"联系科室","before":"","after":"办公室"}]}],"unchanged":4,"errors":[]}
            """;
        using var service = new ServiceDouble(_ => new ServiceAnswer(200, Encoding.UTF8.GetBytes(Answer)));
        var file = run.Put("bodies.csv", Encoding.UTF8.GetBytes(Register));

        Assert.Equal(0, await run.RunAsync("bodies", "import", file, "--to", service.Url, "--dry-run", "--place", "130600", "--key", "k"));

        var request = Assert.Single(service.Requests);
        Assert.Equal(("PUT", "k"), (request.Method, request.Key));
        Assert.Contains("changed  130600 保定市教育局 联系科室: “” → “办公室”", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 added, 1 changed, 0 ended, 4 unchanged; nothing was written", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"status":400,"detail":"第2行：甲。\n第3行：乙。"}""", 2, "第3行：乙。")]
    [InlineData(403, "", 4, "orders need the master key")]
    [InlineData(200, "{}", 4, "says nothing about the order")]
    public async Task Import_Refused_SaysWhy(int status, string answer, int code, string told)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(status, Encoding.UTF8.GetBytes(answer)));
        var file = run.Put("bodies.csv", Encoding.UTF8.GetBytes(Register));

        Assert.Equal(code, await run.RunAsync("bodies", "import", file, "--to", service.Url));

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "/api/bodies")]
    [InlineData("begin", "/api/bodies/begin")]
    [InlineData("due", "/api/bodies/due")]
    public async Task File_OfTheRegister_IsWritten(string command, string path)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(200, Encoding.UTF8.GetBytes(Register)));

        Assert.Equal(0, await run.RunAsync("bodies", command, "--from", service.Url, "--out", run.At("got.csv"), "--place", "130000"));

        Assert.StartsWith(path, Assert.Single(service.Requests).Path, StringComparison.Ordinal);
        Assert.Equal(Register, await File.ReadAllTextAsync(run.At("got.csv")));
    }

    [Fact]
    public async Task Compile_WithARegister_SettlesThePlaceAndNamesWhoIsMissing()
    {
        var register = run.Put("bodies.csv", Encoding.UTF8.GetBytes(Register));

        Assert.Equal(0, await run.PutSamples().CompileAsync("--register", register));

        var receipt = Encoding.UTF8.GetString(run.Files("out")[$"receipts/{Path.GetFileName(Samples.Zhuozhou2024)}.json"]);
        Assert.Contains("\"应报机关名单\"", receipt, StringComparison.Ordinal);
        Assert.Contains("保定市教育局", Encoding.UTF8.GetString(run.Files("out")["2024/130000-河北省/yearbook.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_WithAWrongRegister_NamesTheLine()
    {
        var register = run.Put("bodies.csv", Encoding.UTF8.GetBytes("机关名称,行政区划代码,机关类型\n某局,139999,部门\n"));

        Assert.Equal(2, await run.PutSamples().CompileAsync("--register", register));

        Assert.Contains("bodies.csv 第2行：没有行政区划代码“139999”", run.Error, StringComparison.Ordinal);
    }
}
