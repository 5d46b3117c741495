using Compiler.Backend.Intake;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>An upload that failed on every attempt is tried again, less and less often, and at last given up.</summary>
public sealed class RetryTests
{
    private static readonly DateTimeOffset First = IntakeFixture.January;

    private readonly UploadScene scene = new();

    [Fact]
    public async Task Reconcile_UploadFailedYesterday_IsProcessedAgainAndCounts()
    {
        await FailAsync();
        Assert.Equal("UPLOAD-FAILED", (await scene.ReceiptAsync("a.txt")).Findings[0].Code.Text);
        await scene.ReconcileAsync();
        Assert.Equal("UPLOAD-FAILED", (await scene.ReceiptAsync("a.txt")).Findings[0].Code.Text);

        scene.Now = First.AddDays(1);
        Assert.Equal(1, (await scene.ReconcileAsync()).Due);

        Assert.NotNull((await scene.ReceiptAsync("a.txt")).Report);
        Assert.Equal("a.txt", (await scene.Ledger.ListRows().SingleAsync()).Receipt.File.Path);
        Assert.Empty(await scene.Quarantine.ListAsync("", default).ToListAsync());
    }

    [Fact]
    public async Task SetAside_FailedAgainForAWeek_GetsALastWordAndIsLeftAlone()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        var tries = new List<int>();
        for (var day = 0; day < 20; day++)
        {
            scene.Now = First.AddDays(day);
            if (day > 0 && !await IsDueAsync())
                continue;
            tries.Add(day);
            await scene.SetAside.RunAsync("a.txt", default);
        }

        Assert.Equal([0, 1, 3, 7], tries);
        Assert.Equal("UPLOAD-ABANDONED", (await scene.ReceiptAsync("a.txt")).Findings[0].Code.Text);

        // An operator's order tries it all the same.
        Assert.Equal(1, (await scene.ReconcileAsync(UploadSlice.First with { IsRetry = true })).Due);
        Assert.NotNull((await scene.ReceiptAsync("a.txt")).Report);
    }

    [Fact]
    public async Task SetAside_CorrectionOfACountedReport_LeavesWhatWasReadInTheTotals()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.SetAside.RunAsync("a.txt", default);
        Assert.Single(await scene.Ledger.ListRows().ToListAsync());

        // The file turns out to be another body's: the row that the failure kept is not left behind.
        scene.Put("a.txt", UploadScene.Pingxiang.Replace("平乡县人民政府办公室", "平乡县财政局", StringComparison.Ordinal), daysLater: 2);
        await scene.Receive.RunAsync("a.txt", default);
        var row = await scene.Ledger.ListRows().SingleAsync();
        Assert.Equal("平乡县财政局", row.Receipt.Report!.Agency);
    }

    [Theory]
    [InlineData(1, 10, false)]
    [InlineData(1, 24, true)]
    [InlineData(2, 24, false)]
    [InlineData(2, 48, true)]
    [InlineData(3, 96, true)]
    public void IsDue_HoursAfterTheLastFailure_BacksOff(int count, int hours, bool isDue) =>
        Assert.Equal(isDue, new UploadFailures(count, First, First).IsDue(First.AddHours(hours)));

    [Theory]
    [InlineData(400, 1, true)]
    [InlineData(400, 401, true)]
    [InlineData(-400, 1, true)]
    public async Task SetAside_ClockHadJumped_IsTriedAgainTheNightAfter(int jump, int day, bool isDue)
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.SetAside.RunAsync("a.txt", default);
        scene.Now = First.AddDays(jump);
        await scene.SetAside.RunAsync("a.txt", default);

        scene.Now = First.AddDays(day < jump ? day : jump + 2);
        Assert.Equal(isDue, await IsDueAsync());
    }

    private async Task FailAsync()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.SetAside.RunAsync("a.txt", default);
    }

    private async Task<bool> IsDueAsync()
    {
        var stored = await StoredReceipt.OpenAsync(scene.Receipts, "a.txt.json", default);
        return stored.State!.Failures!.IsDue(scene.Now);
    }
}
