using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Rollups;

/// <summary>Each province and year has a list of its uploads that is right after whatever has happened to them.</summary>
public sealed class PartitionListTests
{
    private static readonly Partition Hebei = new(2024, "130000");

    private readonly UploadScene scene = new();

    [Fact]
    public async Task RollUp_Report_ListsBodyPlaceVerdictAndFile()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.RollUpAsync();

        var listed = Assert.Single(await ListAsync(Hebei));
        var receipt = await scene.ReceiptAsync("a.txt");
        Assert.Equal(("a.txt", receipt.File.Sha256, "130532"), (listed.Upload, listed.Sha256, listed.Adcode));
        Assert.Equal(("平乡县人民政府办公室", 2024, ListedStanding.Counted), (listed.Body, listed.Year, listed.Standing));
        Assert.Equal((VerdictRule.Decide(receipt), ReportStates.Decide(receipt)), (listed.Verdict, listed.State));
        Assert.Equal(NoticeComposer.FirstCause(receipt), listed.Cause);
        Assert.Null(listed.Uploader);
    }

    [Fact]
    public async Task RollUp_CorrectionAndWithdrawal_ListFollows()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.ReceiveAnnouncedAsync();
        await scene.RollUpAsync();
        Assert.Equal(["a.txt Superseded", "b.txt Counted"], await StandingsAsync(Hebei));

        scene.Uploads.Remove("b.txt");
        await scene.PublishAsync();
        Assert.Equal(["a.txt Counted"], await StandingsAsync(Hebei));

        scene.Uploads.Remove("a.txt");
        await scene.PublishAsync();
        Assert.Empty(await StandingsAsync(Hebei));
    }

    // What a supervisor has returned waits for nobody, so that what is handed in again is what the list shows.
    [Fact]
    public async Task RollUp_ReturnedAndHandedInAgain_WaitsForNobody()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var order = new SettlementOrder(
            (await scene.ReceiptAsync("a.txt")).File.Sha256, SettledFacts.None, [], SettledWord.Returned, "与公布的不一致");
        var supervisor = new Caller("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130500"]));
        Assert.Equal(SettleResult.Taken, (await scene.Settle.RunAsync(supervisor, "a.txt", order, etag: null, default)).Result);
        await scene.Receive.RunAsync("a.txt", default);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.RollUpAsync();

        Assert.Equal(["a.txt Rejected", "b.txt Counted"], await StandingsAsync(Hebei));
    }

    [Fact]
    public async Task RollUp_ReportMovesToAnotherYear_IsInOneListOnly()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.RollUpAsync();
        await ReceiveAsync("a.txt", UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal), daysLater: 1);
        await scene.RollUpAsync();

        Assert.Empty(await StandingsAsync(Hebei));
        Assert.Equal(["a.txt Counted"], await StandingsAsync(Hebei with { Year = 2023 }));
    }

    [Fact]
    public async Task RollUp_UnknownPlaceAndNoReport_AreInTheListsOfNoPlace()
    {
        await ReceiveAsync("c.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await ReceiveAsync("letter.txt", "今天下雨。");
        await scene.RollUpAsync();

        var unplaced = Assert.Single(await ListAsync(Hebei.Unresolved));
        Assert.Equal(("c.txt", ReportState.Returned, ""), (unplaced.Upload, unplaced.State, unplaced.Adcode));
        Assert.NotEmpty(unplaced.Candidates!.Value);
        var letter = Assert.Single(await ListAsync(new Partition(0, Partition.UnresolvedAdcode)));
        Assert.Equal(("letter.txt", ListedStanding.Unusable, (string?)null), (letter.Upload, letter.Standing, letter.Body));
    }

    [Fact]
    public async Task RollUp_SameReports_WritesNothingAgain()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.RollUpAsync();
        var before = (await scene.Lists.OpenAsync(Hebei, default)).ETag;

        await scene.NextChangeAsync();

        Assert.Equal(before, (await scene.Lists.OpenAsync(Hebei, default)).ETag);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("broken")]
    public async Task Reconcile_ListMissingOrOfAnotherFormat_IsMadeAnew(string? content)
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.PublishAsync();
        if (content is null)
            scene.ListFiles.Remove("2024/130000.json.gz");
        else
            await scene.ListFiles.WriteAsync("2024/130000.json.gz", Encoding.UTF8.GetBytes(content), default);

        await scene.PublishAsync();

        Assert.Equal(["a.txt Counted"], await StandingsAsync(Hebei));
        Assert.Empty(await scene.Marks.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task RollUp_ListsOutOfReach_TotalsAreWrittenAndTheListFollows()
    {
        var requests = new RequestCount();
        var broken = new ReportLists(new WatchedFileStore(scene.ListFiles, requests));
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        (requests.DiesAt, requests.Failing) = (1, int.MaxValue);
        using var rollUp = new Compiler.Backend.Rollups.RollUpPartition(
            scene.Ledger, scene.Totals, scene.Marks, scene.Work, scene.Queue, scene.Bodies, broken);

        var outcome = await rollUp.RunAsync(Hebei, default);

        Assert.Equal((1, true), (outcome.Reports, outcome.HasChanged));
        Assert.NotNull(outcome.ListFailure);
        Assert.Equal(1, (await scene.Totals.FindAsync(Hebei, default))!.Head.Reports);
        Assert.Equal([Hebei], await scene.Marks.ListAsync(default).Where(mark => !mark.Partition.IsNation)
            .Select(mark => mark.Partition).ToListAsync());
        await scene.RollUpAsync();
        Assert.Equal(["a.txt Counted"], await StandingsAsync(Hebei));
        Assert.Empty(await scene.Marks.ListAsync(default).ToListAsync());
    }

    // Another instance reads the rows later and writes the list first.
    [Fact]
    public async Task TryWrite_SomebodyElseHasWritten_IsRefused()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var before = await scene.Lists.OpenAsync(Hebei, default);
        await scene.RollUpAsync();

        Assert.False(await scene.Lists.TryWriteAsync(Hebei, before, [new ListedReport { Upload = "old.txt" }], default));
        Assert.Equal(["a.txt Counted"], await StandingsAsync(Hebei));
    }

    [Fact]
    public async Task RollUp_EndedAtAnyRequest_ListIsRightAfterTheNextRun()
    {
        for (var request = 1; ; request++)
        {
            var requests = new RequestCount { DiesAt = request, IsKilled = true };
            var disturbed = new UploadScene(totalsWatch: requests);
            disturbed.Put("a.txt", UploadScene.Pingxiang);
            var isKilled = false;
            try
            {
                await disturbed.Receive.RunAsync("a.txt", default);
                await disturbed.RollUpAsync();
            }
            catch (ProcessEndedException)
            {
                isKilled = true;
            }

            requests.DiesAt = int.MaxValue;
            await disturbed.PublishAsync();
            Assert.Equal(["a.txt Counted"], await StandingsAsync(disturbed.Lists, Hebei));
            if (!isKilled)
            {
                Assert.True(request > 20);
                return;
            }
        }
    }

    private async Task ReceiveAsync(string name, string text, int daysLater = 0)
    {
        scene.Put(name, text, daysLater);
        await scene.Receive.RunAsync(name, default);
    }

    private async Task<IReadOnlyList<ListedReport>> ListAsync(Partition partition) =>
        (await scene.Lists.ReadAsync(partition, known: null, default))!.Reports!.Value;

    private Task<IEnumerable<string>> StandingsAsync(Partition partition) => StandingsAsync(scene.Lists, partition);

    private static async Task<IEnumerable<string>> StandingsAsync(ReportLists lists, Partition partition) =>
        (await lists.ReadAsync(partition, known: null, default))!.Reports!.Value.Select(report => $"{report.Upload} {report.Standing}")
        .Order(StringComparer.Ordinal);
}
