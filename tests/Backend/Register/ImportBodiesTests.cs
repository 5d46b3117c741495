using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Register;

/// <summary>The register is imported, settles reports and gives the totals their N.</summary>
public sealed class ImportBodiesTests
{
    private const string Header = "机关名称,其他名称,行政区划代码,机关类型\n";
    private const string Hebei = Header
        + "平乡县人民政府办公室,,130532,办公室\n平乡县教育局,,130532,部门\n涿州市人民政府,涿州区人民政府,130681,政府汇总\n";

    private static readonly Partition Hebei2024 = new(2024, "130000");

    private readonly UploadScene scene = new();

    [Fact]
    public async Task Import_DryRun_TellsAndWritesNothing()
    {
        var outcome = await ImportAsync(Hebei, isDryRun: true);

        Assert.Equal((3, 0), (outcome.Count(BodyNotice.Added), outcome.Unchanged));
        Assert.Equal(0, scene.Bodies.Written);
        Assert.Empty(await scene.Marks.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Import_SameFileAgain_WritesNothing()
    {
        await ImportAsync(Hebei);
        var written = scene.Bodies.Written;

        var again = await ImportAsync(Hebei);

        Assert.Empty(again.Changes);
        Assert.Equal((3, written), (again.Unchanged, scene.Bodies.Written));
    }

    [Fact]
    public async Task Import_FileWithoutABody_EndsItAndKeepsIt()
    {
        await ImportAsync(Hebei);

        var outcome = await ImportAsync(Header + "平乡县教育局,,130532,部门\n", place: "130532");

        Assert.Equal(("ended", "平乡县人民政府办公室"), (outcome.Changes.Single().Change, outcome.Changes.Single().Name));
        var bodies = await scene.Bodies.ListAsync("130000", default).ToListAsync();
        Assert.Equal(new DateOnly(2025, 1, 20), bodies.Single(body => body.Name == "平乡县人民政府办公室").Until);
        // Outside the place of the file.
        Assert.Null(bodies.Single(body => body.Name == "涿州市人民政府").Until);
    }

    [Theory]
    [InlineData(Header + "某局,,139999,部门\n", null, "第2行：没有行政区划代码“139999”")]
    [InlineData(Header + "保定市教育局,,130600,部门\n", "130532", "不在“130532”范围内")]
    [InlineData(Header + "保定市教育局,,130600,部门\n", "999999", "没有行政区划代码“999999”")]
    public async Task Import_WrongFile_ChangesNothing(string file, string? place, string message)
    {
        var outcome = await ImportAsync(file, place);

        Assert.Contains(message, Assert.Single(outcome.Errors), StringComparison.Ordinal);
        Assert.Equal(0, scene.Bodies.Written);
    }

    [Fact]
    public async Task Import_Register_GivesTheTotalsTheirN()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        await scene.RollUpAsync();
        Assert.Null((await SummaryAsync()).Due);

        await ImportAsync(Hebei);
        await scene.RollUpAsync();

        var due = (await SummaryAsync()).Due!.Total;
        Assert.Equal((3, 1), (due.Due, due.Received));
    }

    [Fact]
    public async Task Receive_ReportOfAnUnknownPlace_IsSettledByTheRegister()
    {
        await ImportAsync(Hebei);
        scene.Put("a.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));

        var outcome = await scene.Receive.RunAsync("a.txt", default);
        await scene.RollUpAsync();

        Assert.Equal("130681", outcome.Receipt.Report!.Place.Adcode);
        Assert.Equal((3, 1), ((await SummaryAsync()).Due!.Total.Due, (await SummaryAsync()).Due!.Total.Received));
    }

    [Fact]
    public async Task Import_NameOfAReportWithoutAPlace_HasItReadAgain()
    {
        scene.Put("a.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await scene.Receive.RunAsync("a.txt", default);
        await scene.RollUpAsync();

        await ImportAsync(Hebei);
        var (upload, listedIn) = Assert.Single(scene.Queue.TakeAllEvents());
        await scene.Receive.RunAsync(upload, listedIn, default);
        await scene.RollUpAsync();

        Assert.Equal(("a.txt", 1), (upload, (await SummaryAsync()).Due!.Total.Received));
        Assert.True(await scene.Totals.FindAsync(Hebei2024.Unresolved, default) is null or { Head.IsEnded: true });
    }

    [Fact]
    public async Task Publish_FinalEdition_ListsTheBodiesOfTheRegister()
    {
        await ImportAsync(Hebei);
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);

        await scene.PublishAsync(isFinal: true);

        foreach (var place in (string[])["130000", "100000"])
        {
            var csv = await scene.Yearbooks.ReadAsync($"2024/{place}/latest/unreported.csv", 10_000, default);
            Assert.Equal(
                "行政区划代码,行政区划,机关\r\n130532,\"河北省邢台市平乡县\",\"平乡县教育局\"\r\n130681,\"河北省保定市涿州市\",\"涿州市人民政府\"\r\n",
                Encoding.UTF8.GetString(csv.Bytes.Span).TrimStart('\uFEFF'));
        }
    }

    [Fact]
    public async Task Due_BeforeAndAfterTheDeadline_NamesEachBodyWithItsState()
    {
        await ImportAsync(Hebei);
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);

        Assert.Equal(
            ["平乡县人民政府办公室 2025-01-31 已报", "平乡县教育局 2025-01-31 未报", "涿州市人民政府 2025-03-31 未报"], await DueAsync(isOpenOnly: false));
        scene.Now = scene.Now.AddDays(20);
        Assert.Equal(["平乡县教育局 2025-01-31 逾期未报", "涿州市人民政府 2025-03-31 未报"], await DueAsync(isOpenOnly: true));
    }

    [Fact]
    public async Task Begin_ReportsOfLastYear_BecomeAFileThatCanBeImported()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await scene.Receive.RunAsync("a.txt", default);
        await scene.Receive.RunAsync("b.txt", default);

        var register = await new BeginRegister(scene.Ledger, scene.Clock).RunAsync("130000", null, default);

        Assert.Equal(["平乡县人民政府办公室", "保定市人民政府办公室"], register.Bodies.Select(body => body.Name));
        Assert.Equal(2, (await ImportAsync(RegisterFile.WriteCsv(register.Bodies))).Count(BodyNotice.Added));
        await scene.RollUpAsync();
        Assert.Equal(0, (await SummaryAsync()).Due!.Total.Missing);
    }

    private async Task<PlaceSummary> SummaryAsync() => PlaceSummaryJson.Read((await scene.Totals.FindAsync(Hebei2024, default))!.Figures);

    private Task<ImportOutcome> ImportAsync(string file, string? place = null, bool isDryRun = false) =>
        ImportAsync(Encoding.UTF8.GetBytes(file), place, isDryRun);

    private Task<ImportOutcome> ImportAsync(byte[] file, string? place = null, bool isDryRun = false) =>
        new ImportBodies(scene.Bodies, scene.Ledger, scene.Totals, scene.Marks, scene.Work, scene.Queue, scene.Trail, scene.Clock)
            .RunAsync(Caller.Operator, file, place, isDryRun, default);

    private async Task<IEnumerable<string>> DueAsync(bool isOpenOnly)
    {
        var csv = await new ListDue(scene.Bodies, scene.Ledger, scene.Clock).RunAsync(2024, "130000", isOpenOnly, default);
        return Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).Select(cells => $"{cells[2]} {cells[7]} {cells[8]}");
    }
}
