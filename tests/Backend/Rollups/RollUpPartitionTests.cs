using System.Text.Json;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Intake;
using Compiler.Tests.Backend.Storage;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Backend.Rollups;

/// <summary>The totals follow the marks, and one bad thing holds up only itself.</summary>
public sealed class RollUpPartitionTests
{
    private static readonly Partition Hebei = new(2024, "130000");

    private readonly UploadScene scene = new();

    [Fact]
    public async Task Receive_Report_MarksItsPartitionAlsoWhereItIsKnown()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        Assert.Equal([Hebei], await MarkedAsync());

        await scene.RollUpAsync();
        Assert.Empty(await MarkedAsync());
        // The event comes again: perhaps whoever wrote the row was ended before it was marked.
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Equal([Hebei], await MarkedAsync());
    }

    [Fact]
    public async Task Receive_ReportOfAnotherYear_MarksBothYears()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.RollUpAsync();

        await ReceiveAsync("a.txt", UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal), daysLater: 1);

        Assert.Equal([Hebei with { Year = 2023 }, Hebei], await MarkedAsync());
        await scene.RollUpAsync();
        Assert.Equal(["2023-100000", "2023-130000"], await TotalsAsync());
    }

    [Fact]
    public async Task RollUp_ProvincesOneAfterAnother_NationIsTheirSum()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        await ReceiveAsync("c.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await scene.RollUpAsync();

        Assert.Equal(["2024-000000", "2024-100000", "2024-130000", "2024-410000"], await TotalsAsync());
        var nation = (await scene.Totals.FindAsync(Hebei.Nation, default))!;
        var parts = await scene.Totals.ListAsync(2024, default).Where(place => !place.Head.Partition.IsNation)
            .Select(place => PlaceSummaryJson.Read(place.Figures)).ToListAsync();
        Assert.Equal(3, nation.Head.Reports);
        using var figures = JsonDocument.Parse(nation.Figures);
        Assert.Equal(
            parts.Sum(part => part.Totals.Sums[0].Value),
            figures.RootElement.GetProperty("totals").EnumerateObject().First().Value.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task RollUp_MarkedAgainMeanwhile_KeepsTheMark()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var mark = await scene.Marks.FindAsync(Hebei, default);
        await scene.Marks.MarkAsync(Hebei, isRemoval: false, default);

        Assert.False(await scene.Marks.TryClearAsync(mark!, default));
        Assert.Equal([Hebei], await MarkedAsync());
    }

    [Fact]
    public async Task Publish_DamagedRow_IsNamedTheOthersCountAndTheNextNightReadsItsUploadAgain()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await scene.PrintAsync();
        var before = (await scene.Totals.FindAsync(Hebei, default))!.Figures;
        scene.Ledger.Damage((await scene.Ledger.ListRows().FirstAsync(row => row.Receipt.File.Path == "a.txt")).Key);
        await scene.NextChangeAsync();
        await scene.PrintAsync();

        var totals = (await scene.Totals.FindAsync(Hebei, default))!;
        Assert.Equal((1, 1), (totals.Head.Reports, totals.Head.Unreadable));
        Assert.Contains("已入库的数据损坏", await scene.TextAsync("2024/130000/latest/figures.json"), StringComparison.Ordinal);

        await scene.ReconcileAsync();
        await scene.PrintAsync();
        Assert.Equal(before, (await scene.Totals.FindAsync(Hebei, default))!.Figures);
    }

    [Fact]
    public async Task Receive_DamagedRow_IsReplacedByTheNextUpload()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        scene.Ledger.Damage((await scene.Ledger.ListRows().SingleAsync()).Key);

        await ReceiveAsync("a.txt", UploadScene.WithLicences(97), daysLater: 1);

        Assert.Equal("a.txt", (await scene.Ledger.ListRows().SingleAsync()).Receipt.File.Path);
    }

    [Fact]
    public async Task Publish_RowDeletedByHand_KeepsTheVolumeAndTheNextNightBringsTheReportBack()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.PrintAsync();
        scene.Ledger.Delete((await scene.Ledger.ListRows().SingleAsync()).Key);
        await scene.Marks.MarkAsync(Hebei, isRemoval: false, default);

        Assert.Empty(await scene.PrintAsync());
        Assert.False((await scene.HebeiAsync())!.IsWithdrawn);

        await scene.ReconcileAsync();
        Assert.Single(await scene.Ledger.ListRows().ToListAsync());
        Assert.Empty(await scene.PrintAsync());
        Assert.Equal(1, (await scene.HebeiAsync())!.Revision);
    }

    [Theory]
    [InlineData("130000")]
    [InlineData("100000")]
    public async Task Publish_AlteredTotals_AreComputedAnew(string adcode)
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.PrintAsync();
        var before = await scene.Totals.FindAsync(Hebei with { Adcode = adcode }, default);
        scene.Totals.Alter(Hebei with { Adcode = adcode }, row => row with { Figures = row.Figures.Replace('0', '9') });

        Assert.Empty(await scene.PrintAsync());

        Assert.Equal(before!.Figures, (await scene.Totals.FindAsync(Hebei with { Adcode = adcode }, default))!.Figures);
    }

    [Theory]
    [InlineData("figures.json")]
    [InlineData("yearbook.pdf")]
    public async Task Publish_AlteredBook_HoldsUpNothing(string file)
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.PrintAsync();
        await scene.Yearbooks.WriteAsync($"2024/130000/r1/{file}", "broken"u8.ToArray(), default);
        await ReceiveAsync("a.txt", UploadScene.WithLicences(97), daysLater: 1);

        await scene.PrintAsync();

        Assert.Equal((2, true), ((await scene.HebeiAsync())!.Revision, (await scene.HebeiAsync())!.IsPublished));
    }

    [Fact]
    public async Task Publish_OldYearCorrectedInAFigureNobodyCompares_PrintsOnlyItsOwnVolumes()
    {
        await ReceiveAsync("old.txt", UploadScene.Pingxiang.Replace("2024", "2022", StringComparison.Ordinal));
        await ReceiveAsync("new.txt", UploadScene.Pingxiang);
        await scene.PrintAsync();

        await ReceiveAsync("old.txt", UploadScene.WithLicences(97).Replace("2024", "2022", StringComparison.Ordinal), daysLater: 1);
        var published = await scene.PrintAsync();

        Assert.Equal([(2022, "100000"), (2022, "130000")], published.Select(edition => (edition.Year, edition.Adcode)).Order());
        Assert.Empty(await scene.PrintAsync());
    }

    [Fact]
    public async Task Publish_NationalBodiesInTwoYears_SameNationalVolumeAsFromAllReports()
    {
        foreach (var year in new[] { 2023, 2024 })
        {
            await ReceiveAsync($"{year}.txt", OfYear(UploadScene.Pingxiang, year));
            await ReceiveAsync($"100000/{year}/ministry.txt", OfYear(Ministry, year));
            await EnterAsync(new ReportSketch("外交部", year).At("100000", "全国").In($"{year}-foreign.txt", $"{year}"));
        }

        await ReceiveAsync("unresolved.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await scene.PrintAsync();
        await AssertNationAsync(1);

        await ReceiveAsync("100000/2023/ministry.txt", OfYear(Ministry, 2023).Replace("行政许可\t0", "行政许可\t5", StringComparison.Ordinal), 1);
        await scene.PrintAsync();
        Assert.Empty(await MarkedAsync());
    }

    [Fact]
    public async Task Publish_TotalsOfAnOlderVersion_NationHasTheReportsWithoutAPlaceToo()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await ReceiveAsync("unresolved.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await scene.RollUpAsync();
        // An older version wrote the totals of provinces and of the nation, without checksums.
        await scene.Totals.TryRemoveAsync((await scene.Totals.FindAsync(Hebei.Unresolved, default))!, default);
        scene.Totals.Alter(Hebei, row => row with { Figures = "{}" });
        scene.Totals.Alter(Hebei.Nation, row => row with { Figures = "{}" });

        await scene.PrintAsync();

        Assert.Equal(2, (await scene.Totals.FindAsync(Hebei.Nation, default))!.Head.Reports);
    }

    [Fact]
    public async Task Publish_RowOfAnEarlierYearUnderAFormerKey_IsMovedAndNotLeftOut()
    {
        await ReceiveAsync("old.txt", OfYear(UploadScene.Pingxiang, 2022));
        var row = await scene.Ledger.ListRows().SingleAsync();
        scene.Ledger.Delete(row.Key);
        scene.Ledger.PutLegacy("2022-130000/130532-平乡县政府办公室", row.Receipt);
        await scene.Marks.TryClearAsync((await scene.Marks.FindAsync(Hebei with { Year = 2022 }, default))!, default);
        await ReceiveAsync("new.txt", UploadScene.Pingxiang);

        await scene.PrintAsync();

        Assert.All(await scene.Ledger.ListRows().ToListAsync(), moved => Assert.Null(moved.LegacyKey));
        Assert.Contains("\"year\": 2022", await scene.TextAsync("2024/130000/latest/figures.json"), StringComparison.Ordinal);
    }

    // A row in the nation's own partition.
    private async Task EnterAsync(ReportSketch report)
    {
        var receipt = LedgerReceipts.Create(report);
        var key = LedgerKey.FromReport(receipt.Report!)!;
        Assert.True(Partition.Of(key).IsNation);
        await scene.Ledger.TryPutAsync(key, receipt, null, default);
        await scene.Marks.MarkAsync(Partition.Of(key), isRemoval: false, default);
    }

    private static string Ministry =>
        "教育部2024年政府信息公开工作年度报告\n" + UploadScene.Pingxiang.Replace("平乡县人民政府办公室", "教育部", StringComparison.Ordinal);

    private static string OfYear(string text, int year) => text.Replace("2024", $"{year}", StringComparison.Ordinal);

    private async Task AssertNationAsync(int revision)
    {
        var builder = new RollupBuilder();
        // With the texts, which a list of rows leaves out.
        await foreach (var row in scene.Ledger.ListRows())
            builder.Add((await scene.Ledger.FindRowAsync(row.Key))!.Receipt);
        var edition = new YearbookEdition(DateOnly.FromDateTime(IntakeFixture.January.UtcDateTime), revision);
        var expected = new YearbookComposer(new PlaceRegister(Gazetteer.Current)).Compose(builder.Build(), 2024, "100000", edition);
        Assert.Contains("教育部", expected.FiguresJson, StringComparison.Ordinal);
        Assert.Contains("外交部", expected.FiguresJson, StringComparison.Ordinal);
        Assert.Equal(expected.FiguresJson, await scene.TextAsync("2024/100000/latest/figures.json"));
    }

    private async Task ReceiveAsync(string name, string text, int daysLater = 0)
    {
        scene.Put(name, text, daysLater);
        await scene.Receive.RunAsync(name, default);
    }

    private async Task<List<Partition>> MarkedAsync() =>
        await scene.Marks.ListAsync(default).Select(mark => mark.Partition).ToListAsync();

    private async Task<List<string>> TotalsAsync() =>
        await scene.Totals.ListHeadsAsync(default).Where(head => !head.IsEnded).Select(head => head.Partition.ToString()).ToListAsync();
}
