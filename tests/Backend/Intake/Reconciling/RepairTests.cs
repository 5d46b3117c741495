using System.Text;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>Rows that do not tell of the same uploads as the receipts are mended through the queue; a bad one holds up no other.</summary>
public sealed class RepairTests
{
    private const string Unreadable = "行政许可\t97";

    private static readonly Partition Hebei = new(2024, "130000");
    private static readonly Partition Henan = new(2024, "410000");
    private static readonly Partition Unplaced = new(0, Partition.UnresolvedAdcode);

    private readonly RereadScene readings = new() { Reader = RereadScene.Mended.Read };

    private UploadScene Scene => readings.Backend;

    [Fact]
    public async Task Reconcile_CorrectionThatAlwaysFails_WaitsForItsRetryWhileAnotherProvinceIsRepaired()
    {
        await FailCorrectionAsync();
        await readings.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        await Scene.RollUpAsync();
        Scene.Ledger.Delete((await Scene.Ledger.ListRows().SingleAsync(row => row.Receipt.File.Path == "b.txt")).Key);
        await Scene.NextChangeAsync();
        await Scene.Marks.MarkAsync(Henan, isRemoval: false, default);
        await Scene.RollUpAsync();

        await Scene.ReconcileAsync();

        Assert.Equal(["a.txt", "b.txt"], await UploadsOfRowsAsync());
        var stored = await StoredReceipt.OpenAsync(Scene.Receipts, "a.txt.json", default);
        Assert.Equal((ReceiptStanding.Failed, 1), (stored.State!.Standing, stored.State.Failures!.Count));
    }

    [Fact]
    public async Task Repair_RowOfAFailedUpload_IsLeftAlone()
    {
        await FailCorrectionAsync();
        await Scene.RollUpAsync();

        await AssertNothingToRepairAsync();
    }

    [Fact]
    public async Task Repair_RowThatAHeldUploadOfTheSameNameWouldReplace_IsLeftAlone()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var stranger = new UploadStamp(new Uploader("key:平台", "平台"), false, ["130000"]);
        Scene.Put("a.txt", UploadScene.WithLicences(8), daysLater: 1);
        var file = await Scene.Uploads.OpenAsync("a.txt", long.MaxValue, default);
        await Scene.Uploads.TryWriteAsync("a.txt", file.Content.Bytes, file.ETag, stranger.ToMetadata(), default);
        Assert.Equal(UploadState.Held, (await Scene.Receive.RunAsync("a.txt", default)).State);
        await Scene.RollUpAsync();

        await AssertNothingToRepairAsync();
    }

    // Whoever released it was ended before the receipt was written.
    [Fact]
    public async Task Repair_RowOfTheVeryStateThatIsHeld_IsSent()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await Scene.RollUpAsync();
        var stored = await StoredReceipt.OpenAsync(Scene.Receipts, "a.txt.json", default);
        await StoredReceipt.TryWriteAsync(
            Scene.Receipts, "a.txt", stored.Receipt!, stored.State! with { Standing = ReceiptStanding.Held }, stored.ETag, default);

        await RepairAsync();

        Assert.Equal([("a.txt", Hebei)], Scene.Queue.TakeAllEvents());
    }

    [Fact]
    public async Task Repair_RowWithoutAReceipt_IsSentLikeAnyUpload()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        await Scene.RollUpAsync();
        await Scene.Receipts.RemoveAsync("a.txt.json", default);
        readings.Reader = FailToRead;

        await RepairAsync();

        Assert.Equal([("a.txt", Hebei)], Scene.Queue.TakeAllEvents());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reconcile_RowWithoutAReceiptOfAFileThatIsReadOtherwise_IsNotLeftBehind(bool isSameProvince)
    {
        readings.Reader = RereadScene.ReadInHebei;
        await readings.ReceiveAsync("a.txt", isSameProvince ? UploadScene.Pingxiang : await File.ReadAllTextAsync(Samples.Boai2024));
        await Scene.RollUpAsync();
        await Scene.Receipts.RemoveAsync("a.txt.json", default);
        readings.Reader = RereadScene.Mended.Read;

        await Scene.ReconcileAsync();

        var row = await Scene.Ledger.ListRows().SingleAsync();
        Assert.Equal(isSameProvince ? "130532" : "410822", row.Key.Body.Adcode);
    }

    [Fact]
    public async Task Reconcile_RowWithoutReceiptAndUpload_IsWithdrawn()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await Scene.RollUpAsync();
        await Scene.Receipts.RemoveAsync("a.txt.json", default);
        await Scene.Uploads.RemoveAsync("a.txt", default);

        await Scene.ReconcileAsync();

        Assert.Empty(await Scene.Ledger.ListRows().ToListAsync());
    }

    [Fact]
    public async Task Reconcile_DamagedRowOfAnUploadInNoTotal_IsWrittenAnew()
    {
        await readings.ReceiveAsync("c.txt", "2024 年工作总结");
        var before = await Scene.Ledger.ListAsync(Unplaced, default).SingleAsync();
        Scene.Ledger.DamageExcluded(Unplaced, "c.txt");

        await RepairNightAsync(Unplaced);

        Assert.Equal(before with { ETag = "" }, await Scene.Ledger.ListAsync(Unplaced, default).SingleAsync() with { ETag = "" }, Same);
    }

    [Fact]
    public async Task Reconcile_DamagedRowOfASupersededUpload_IsWrittenAnewAndTheOtherStillCounts()
    {
        await readings.ReceiveAsync("old.txt", UploadScene.WithLicences(1));
        await readings.ReceiveAsync("new.txt", UploadScene.WithLicences(2), daysLater: 1);
        Scene.Ledger.DamageExcluded(Hebei, "old.txt");

        await RepairNightAsync(Hebei);

        var items = await Scene.Ledger.ListAsync(Hebei, default).ToListAsync();
        Assert.Equal("old.txt", Assert.Single(items.OfType<ExcludedUpload>()).Upload);
        Assert.Equal("new.txt", Assert.Single(items.OfType<LedgerRow>()).Receipt.File.Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reconcile_DamagedNoteOfAReportThatHasLeft_IsWrittenAnewWhereItIsStillTrue(bool isThere)
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        readings.Reader = RereadScene.AtVersion(ReadingVersion.Unrecorded, RereadScene.ReadInHebei);
        await readings.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        readings.Reader = RereadScene.Mended.Read;
        await Scene.Receive.RunAsync("b.txt", default);
        var before = await Scene.Ledger.ListAsync(Hebei, default).OfType<DepartedReport>().SingleAsync();
        Scene.Ledger.DamageDeparted(Hebei, "b.txt");
        if (!isThere)
        {
            await Scene.Uploads.RemoveAsync("b.txt", default);
            await Scene.Receive.RunAsync("b.txt", default);
        }

        await RepairNightAsync(Hebei);

        var items = await Scene.Ledger.ListAsync(Hebei, default).Where(item => item is not LedgerRow).ToListAsync();
        Assert.Equal(isThere ? [before.Sha256] : [], items.Select(item => Assert.IsType<DepartedReport>(item).Sha256));
    }

    [Fact]
    public async Task Repair_RowOfAReceiptThatDoesNotSayWhatItHolds_IsLeftToItsReading()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await Scene.RollUpAsync();
        await Scene.Receipts.WriteAsync("a.txt.json", "{"u8.ToArray(), default);

        await AssertNothingToRepairAsync();
    }

    private static Receipt FailToRead(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints) =>
        Encoding.UTF8.GetString(content.Span).Contains(Unreadable, StringComparison.Ordinal)
            ? throw new InvalidOperationException("This file always fails.")
            : RereadScene.Mended.Read(file, content, hints);

    private static bool Same(LedgerItem x, LedgerItem y) =>
        x is ExcludedUpload a && y is ExcludedUpload b && a.Upload == b.Upload && a.File.Reasons.SequenceEqual(b.File.Reasons);

    // The report counts as it was; its correction has failed on every attempt.
    private async Task FailCorrectionAsync()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        readings.Reader = FailToRead;
        Scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        Scene.Now = IntakeFixture.January.AddDays(1);
        await Assert.ThrowsAnyAsync<Exception>(() => Scene.Receive.RunAsync("a.txt", default));
        Assert.NotNull(await Scene.SetAside.RunAsync("a.txt", default));
        await Scene.RollUpAsync();
    }

    private async Task AssertNothingToRepairAsync()
    {
        await RepairAsync();

        Assert.Empty(Scene.Queue.TakeAllEvents());
        Assert.Empty(await Scene.Marks.ListAsync(default).ToListAsync());
    }

    // One comparison of rows and receipts, after which nothing is worked off.
    private async Task RepairAsync()
    {
        Scene.Queue.TakeAllEvents();
        var pass = new SlicePass(UploadSlice.First, new UploadJudge(Scene.Now, 2023, isRetry: false));
        pass.AddUploads(await Scene.Uploads.ListPageAsync("", null, default));
        pass.AddReceipts(await Scene.Receipts.ListPageAsync("", null, default));
        await Scene.Repair.RunAsync(pass.ToSlice(), default);
    }

    private async Task RepairNightAsync(Partition damaged)
    {
        await Scene.NextChangeAsync();
        Assert.Equal(1, (await Scene.Totals.FindAsync(damaged, default))!.Head.Unreadable);
        await Scene.ReconcileAsync();
        Assert.Equal(0, (await Scene.Totals.FindAsync(damaged, default))?.Head.Unreadable ?? 0);
        Assert.DoesNotContain(await Scene.Ledger.ListAsync(damaged, default).ToListAsync(), item => item is UnreadableRow);
    }

    private async Task<List<string>> UploadsOfRowsAsync() => await Scene.Ledger.ListRows()
        .Select(row => row.Receipt.File.Path).OrderBy(path => path, StringComparer.Ordinal).ToListAsync();
}
