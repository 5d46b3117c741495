using System.Collections.Immutable;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Backend.Intake.Holding;

/// <summary>Uploads that would replace a report in silence wait for a supervisor's word.</summary>
public sealed class HoldTests
{
    private const string Body = "平乡县人民政府办公室";

    private static readonly LedgerKey Key = new(2024, new("130532", Body));
    private static readonly Partition Hebei = new(2024, "130000");
    private static readonly Caller Supervisor = new("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130500"]));
    private static readonly UploadStamp Agency = new(new Uploader($"link:130532/{Body}", Body), false, ["130532"], Body);
    private static readonly UploadStamp Machine = new(new Uploader("key:平台", "平台"), false, ["130000"]);

    // Days from 20 January 2025 on; the reports are on 2024 and due on 31 January.
    private const int Late = 40;

    private readonly UploadScene scene = new(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Receive_SentBeforeTheDeadlineAndReadAfter_Replaces()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Agency, 1);

        Assert.Equal("b.txt", await StandingAsync());
        Assert.Equal("report.replaced", Assert.Single(scene.Trail.Entries).What);
        Assert.Empty(await scene.Held.ListAsync("130000", default).ToListAsync());
    }

    [Fact]
    public async Task Receive_SameUploaderAfterTheDeadline_WaitsIfFiguresDiffer()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Agency, Late);
        await ReceiveAsync("c.txt", UploadScene.Pingxiang + "\n（更正错别字）\n", Agency, Late + 1);

        Assert.Equal("c.txt", await StandingAsync());
        Assert.Equal(
            "该机关2024年度报告的报送期限（2025年1月31日）已过，而本次报送的数据与原报告不同。",
            Assert.Single(await scene.Held.ListAsync("130000", default).ToListAsync()).Cause);
    }

    [Fact]
    public async Task Receive_AnotherUploader_WaitsVisiblyAndChangesNoTotal()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Machine, 1);

        Assert.Equal("a.txt", await StandingAsync());
        var receipt = await scene.ReceiptAsync("b.txt");
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "UPLOAD-HELD");
        Assert.Equal(Machine.Uploader, receipt.Uploader);
        var listed = await scene.Ledger.ListAsync(Hebei, default).OfType<ExcludedUpload>().ToListAsync();
        Assert.Contains("此前由“平乡县人民政府办公室”报送，本次由“平台”报送", Assert.Single(Assert.Single(listed).File.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "b.txt")]
    [InlineData(false, "a.txt")]
    public async Task Decide_AWord_HoldsWhateverIsReadAgain(bool isReleased, string standing)
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        var held = (await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Machine, 1)).File;

        Assert.Equal(WordOutcome.Changed, await DecideAsync("b.txt", "other", isReleased));
        Assert.Equal(WordOutcome.Taken, await DecideAsync("b.txt", held.Sha256, isReleased));
        await WorkAsync();

        Assert.Equal(standing, await StandingAsync());
        Assert.Equal(!isReleased, (await scene.ReceiptAsync("b.txt")).Findings.Any(finding => finding.Code.Text == "UPLOAD-REJECTED"));
        Assert.Equal(
            isReleased ? ["report.released", "report.replaced"] : ["report.rejected"], scene.Trail.Entries.Select(entry => entry.What));

        // The row is lost, and both uploads are read again in either order.
        foreach (var order in new[] { new[] { "a.txt", "b.txt" }, ["b.txt", "a.txt"] })
        {
            Assert.True(await scene.Ledger.TryRemoveAsync(Key, (await scene.Ledger.FindAsync(Key, default))!.ETag, default));
            foreach (var upload in order)
                await scene.Receive.RunAsync(upload, Hebei, default);
            Assert.Equal(standing, await StandingAsync());
        }

        // What was released counts; it is not taken back by a word that would change nothing.
        Assert.Equal(
            isReleased ? WordOutcome.NotFound : WordOutcome.Taken, await DecideAsync("b.txt", held.Sha256, isReleased: false));
        Assert.Equal(WordOutcome.Taken, await DecideAsync("b.txt", held.Sha256, isReleased: true));
    }

    [Fact]
    public async Task Decide_EndedAfterTheWordIsStored_HoldsAllTheSame()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        var held = (await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Machine, 1)).File;
        await DecideAsync("b.txt", held.Sha256, isReleased: true);
        Assert.NotEmpty(scene.Queue.TakeAll());
        scene.Queue.PassTime();
        await WorkAsync();

        Assert.Equal("b.txt", await StandingAsync());
    }

    [Fact]
    public async Task Settle_TheBodyOfAnUploadThatWaits_LetsItCountUntilItIsTakenBack()
    {
        var stamp = Agency with { Body = "平乡县财政局" };
        var receipt = await ReceiveAsync("a.txt", UploadScene.Pingxiang, stamp);
        Assert.Single(await scene.Held.ListAsync("130000", default).ToListAsync());

        Assert.Equal(SettleResult.Taken, (await SettleBodyAsync(receipt, "平乡县财政局")).Result);
        await WorkAsync();
        Assert.Equal("a.txt", await StandingAsync(new LedgerKey(2024, new("130532", "平乡县财政局"))));
        Assert.Empty(await scene.Held.ListAsync("130000", default).ToListAsync());

        await scene.Settle.WithdrawAsync(Supervisor, "a.txt", null, default);
        await WorkAsync();
        Assert.Null(await StandingAsync(new LedgerKey(2024, new("130532", "平乡县财政局"))));
        Assert.Single(await scene.Held.ListAsync("130000", default).ToListAsync());
    }

    [Fact]
    public async Task Settle_TheBodyOfAReportThatStands_WaitsForAWordOfItsOwn()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        var other = UploadScene.WithLicences(8).Replace(Body, "平乡县财政局", StringComparison.Ordinal);
        var receipt = await ReceiveAsync("b.txt", other, Machine, 1);
        var finance = new LedgerKey(2024, new("130532", "平乡县财政局"));
        Assert.Equal("b.txt", await StandingAsync(finance));

        Assert.Equal(SettleResult.Taken, (await SettleBodyAsync(receipt, Body)).Result);
        await WorkAsync();
        Assert.Equal("a.txt", await StandingAsync());
        Assert.Null(await StandingAsync(finance));
        Assert.Equal("b.txt", Assert.Single(await scene.Held.ListAsync("130000", default).ToListAsync()).Upload);

        Assert.Equal(WordOutcome.Taken, await DecideAsync("b.txt", receipt.File.Sha256, isReleased: true));
        await WorkAsync();
        Assert.Equal("b.txt", await StandingAsync());
    }

    [Fact]
    public async Task Receive_WhatWouldBeReplacedIsGone_StillWaits()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Machine, 1);
        scene.Uploads.Remove("a.txt");
        await scene.Receive.RunAsync("a.txt", default);
        await scene.Receive.RunAsync("b.txt", Hebei, default);

        Assert.Null(await StandingAsync());
        scene.Uploads.Remove("b.txt");
        await scene.Receive.RunAsync("b.txt", default);
        Assert.Empty(await scene.Held.ListAsync("130000", default).ToListAsync());
    }

    [Fact]
    public async Task Receive_FileThatStorageDoesNotGiveThisTime_StillWaits()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), Machine, 1);
        scene.Uploads.Archive("b.txt");
        await scene.Receive.RunAsync("b.txt", Hebei, default);

        Assert.Equal("a.txt", await StandingAsync());
        Assert.Contains((await scene.ReceiptAsync("b.txt")).Findings, finding => finding.Code.Text == "UPLOAD-HELD");
    }

    [Fact]
    public async Task Receive_OutsideTheUploadersPlacesOrBody_Waits()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Machine with { Places = ["410000"] });
        await ReceiveAsync("b.txt", UploadScene.Pingxiang, Agency with { Body = "平乡县教育局" }, 1);
        await ReceiveAsync("c.txt", UploadScene.Pingxiang, new UploadStamp(new Uploader(Supervisor.Id, Supervisor.Name), true, ["130600"]), 2);

        Assert.Null(await StandingAsync());
        var causes = await scene.Held.ListAsync("130000", default).Select(held => held.Cause).Order(StringComparer.Ordinal).ToListAsync();
        Assert.Equal(
            [
                "报告机关所在地（河北省邢台市平乡县）不在“平台”的报送范围内。",
                "报告机关所在地（河北省邢台市平乡县）不在“王科长”的报送范围内。",
                "报送链接只用于报送“平乡县教育局”的年度报告，而本报告署名“平乡县人民政府办公室”。",
            ],
            causes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Receive_BySupervisorOrOperator_IsTheWordItself()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Agency);
        await ReceiveAsync("b.txt", UploadScene.WithLicences(8), new UploadStamp(new Uploader(Supervisor.Id, Supervisor.Name), true, ["130500"]), 1);
        Assert.Equal("b.txt", await StandingAsync());
        scene.Put("c.txt", UploadScene.WithLicences(9), 2);
        await scene.Receive.RunAsync("c.txt", default);
        Assert.Equal("c.txt", await StandingAsync());

        Assert.Equal(["person:1 王科长", "operator"], scene.Trail.Entries.Select(entry => entry.Who));
    }

    [Fact]
    public async Task Receive_StampThatSomebodyHasAltered_GivesNoRight()
    {
        var altered = ImmutableDictionary<string, string>.Empty.Add(UploadStamp.MetadataName, "{\"IsSupervisor\":true}");
        await scene.Stores.Uploads.TryWriteAsync("a.txt", Encoding.UTF8.GetBytes(UploadScene.Pingxiang), null, altered, default);

        Assert.Equal(UploadState.Held, (await scene.Receive.RunAsync("a.txt", default)).State);
    }

    [Fact]
    public async Task Decide_OutsideTheSupervisorsPlaces_IsRefused()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang, Machine with { Places = ["410000"] });
        var stranger = Supervisor with { Scope = new AccessScope(["410000"]) };
        var decide = new DecideHeld(scene.Held, scene.Queue, scene.Trail, scene.Clock);

        Assert.Equal(WordOutcome.OutOfScope, await decide.RunAsync(stranger, "130000", "a.txt", "", true, "", default));
        Assert.Equal(WordOutcome.NotFound, await decide.RunAsync(Supervisor, "130000", "b.txt", "", true, "", default));
        Assert.Single(await decide.ListAsync("130500", default));
        Assert.Empty(await decide.ListAsync("130600", default));
        Assert.Single(await decide.ListAsync(AccessScope.Nation, default));
        Assert.Empty(scene.Trail.Entries);
    }

    private async Task<Receipt> ReceiveAsync(string name, string text, UploadStamp stamp, int daysLater = 0)
    {
        scene.Put(name, text, daysLater);
        var file = await scene.Uploads.OpenAsync(name, long.MaxValue, default);
        await scene.Uploads.TryWriteAsync(name, file.Content.Bytes, file.ETag, stamp.ToMetadata(), default);
        return (await scene.Receive.RunAsync(name, default)).Receipt;
    }

    private Task<WordOutcome> DecideAsync(string upload, string sha256, bool isReleased) =>
        new DecideHeld(scene.Held, scene.Queue, scene.Trail, scene.Clock)
            .RunAsync(Supervisor, "130000", upload, sha256, isReleased, "已核实", default);

    private Task<SettleOutcome> SettleBodyAsync(Receipt receipt, string body) => scene.Settle.RunAsync(
        Supervisor, receipt.File.Path, new SettlementOrder(receipt.File.Sha256, new SettledFacts(Agency: body), []), null, default);

    private async Task WorkAsync()
    {
        foreach (var (upload, listedIn) in scene.Queue.TakeAllEvents())
            await scene.Receive.RunAsync(upload, listedIn, default);
    }

    private async Task<string?> StandingAsync(LedgerKey? key = null) =>
        (await scene.Ledger.FindAsync(key ?? Key, default) as LedgerRow)?.Receipt.File.Path;
}
