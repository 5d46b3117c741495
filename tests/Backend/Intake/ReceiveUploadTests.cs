using System.Text;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake;

public sealed class ReceiveUploadTests
{
    [Fact]
    public async Task Receive_AnyOrderOfRivalsDeletionsAndRepetitions_SameRows()
    {
        string[] names = ["old.txt", "new.txt", "copy.txt", "other-body.txt", "deleted.txt"];
        var scene = await ReceivedAsync(names);
        var expected = await RowsAsync(scene);
        Assert.Equal(["new.txt", "other-body.txt"], expected.Select(row => row.File));
        for (var seed = 1; seed <= 200; seed++)
        {
            var events = names.Concat(names).ToArray();
            new Random(seed).Shuffle(events);
            Assert.Equal(expected, await RowsAsync(await ReceivedAsync(events)));
        }
    }

    [Fact]
    public async Task Receive_NoReport_IsQuarantinedUntilAReportComesInItsPlace()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", "合同书");
        Assert.Equal(UploadState.Quarantined, (await scene.Receive.RunAsync("a.txt", default)).State);
        Assert.Equal(["a.txt", "a.txt.reason.json"], await NamesAsync(scene.Quarantine));
        Assert.Equal(UploadState.Known, (await scene.Receive.RunAsync("a.txt", default)).State);

        scene.Put("a.txt", UploadScene.Pingxiang, daysLater: 1);
        Assert.Equal(UploadState.Received, (await scene.Receive.RunAsync("a.txt", default)).State);
        Assert.Empty(await NamesAsync(scene.Quarantine));
    }

    [Fact]
    public async Task Page_OfAnUpload_TellsWhatItsReceiptSays()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Equal(["a.txt.json"], await NamesAsync(scene.Receipts));
        Assert.Contains("接收但请核对", await PageAsync(scene, "a.txt"), StringComparison.Ordinal);

        scene.Put("a.txt", "合同书", daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Contains("退回补正", await PageAsync(scene, "a.txt"), StringComparison.Ordinal);

        scene.Uploads.Remove("a.txt");
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Empty(await NamesAsync(scene.Receipts));
    }

    [Fact]
    public async Task Receive_SecondReport_ThePageOfTheFirstSaysThatItDoesNotCount()
    {
        var scene = new UploadScene();
        scene.Put("old.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("old.txt", default);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 1);
        await scene.Receive.RunAsync("new.txt", default);
        await scene.ReceiveAnnouncedAsync();

        Assert.Contains("本件不计入汇总", await PageAsync(scene, "old.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetAside_Upload_HasAPageThatAsksForNothing()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.SetAside.RunAsync("a.txt", default);

        var page = await PageAsync(scene, "a.txt");
        Assert.Contains("等待处理", page, StringComparison.Ordinal);
        Assert.Contains("不必重复报送", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_PagesThatAnOlderVersionHasWritten_RemovesThemAlone()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        scene.Receipts.Put("a.txt.html", "old"u8.ToArray(), IntakeFixture.January);
        scene.Receipts.Put("gone.txt.html", "old"u8.ToArray(), IntakeFixture.January);

        Assert.Equal(0, (await scene.ReconcileAsync()).Due);
        Assert.Equal(["a.txt.json"], await NamesAsync(scene.Receipts));
        Assert.Single(await RowsAsync(scene));
    }

    [Fact]
    public async Task Receive_SecondReportOfABodyAndYear_TellsTheUploadThatDoesNotCount()
    {
        var scene = new UploadScene();
        scene.Put("old.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("old.txt", default);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 1);
        await scene.Receive.RunAsync("new.txt", default);
        await scene.ReceiveAnnouncedAsync();

        Assert.Contains(
            (await scene.ReceiptAsync("old.txt")).Findings,
            finding => finding.Code.Text == "FILE-SUPERSEDED" && finding.Message.Contains("new.txt"));
        Assert.DoesNotContain((await scene.ReceiptAsync("new.txt")).Findings, finding => finding.Code.Text == "FILE-SUPERSEDED");
    }

    [Fact]
    public async Task Receive_UploadThatChangesItsYear_LeavesItsFormerRow()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        scene.Put("a.txt", UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal), daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Equal(2023, (await scene.Ledger.ListRows().SingleAsync()).Key.Year);
    }

    [Fact]
    public async Task SetAside_UploadWithoutAnAnswer_IsAnsweredAndKept()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        Assert.NotNull(await scene.SetAside.RunAsync("a.txt", default));
        Assert.Equal("UPLOAD-FAILED", Assert.Single((await scene.ReceiptAsync("a.txt")).Findings).Code.Text);
        Assert.Equal(["a.txt", "a.txt.reason.json"], await NamesAsync(scene.Quarantine));

        // Processed again, it leaves quarantine; then there is nothing to set aside.
        Assert.Equal(UploadState.Received, (await scene.Receive.RunAsync("a.txt", default)).State);
        Assert.Null(await scene.SetAside.RunAsync("a.txt", default));
        Assert.NotNull((await scene.ReceiptAsync("a.txt")).Report);
    }

    [Theory]
    [InlineData("报告.txt", "报告.txt.json")]
    [InlineData("130600/2024/a.txt", "130600/2024/a.txt.json")]
    [InlineData("一#二?三%.txt", "一#二?三%.txt.json")]
    public void Receipt_UsableName_KeepsIt(string upload, string receipt) => Assert.Equal(receipt, UploadNames.Receipt(upload));

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a\n.txt")]
    [InlineData("")]
    public void Receipt_NameThatIsNotUsable_IsHarmlessAndItsOwn(string upload)
    {
        Assert.False(UploadNames.IsUsable(upload));
        var receipt = UploadNames.Receipt(upload);
        Assert.True(UploadNames.IsUsable(receipt));
        Assert.NotEqual(receipt, UploadNames.Receipt($"{upload}/"));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1024)]
    public void Names_OfTheLongestUploads_Fit(int length)
    {
        var upload = new string('长', length);
        Assert.InRange(UploadNames.Receipt(upload).Length, 1, 1024);
        Assert.InRange(UploadNames.Reason(upload).Length, 1, 1024);
    }

    private static async Task<UploadScene> ReceivedAsync(IEnumerable<string> events)
    {
        var scene = new UploadScene();
        scene.Put("old.txt", UploadScene.Pingxiang);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 2);
        scene.Put("copy.txt", UploadScene.WithLicences(3), daysLater: 1);
        scene.Put("other-body.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        foreach (var name in events)
            await scene.Receive.RunAsync(name, default);
        return scene;
    }

    private static async Task<List<(LedgerKey Key, string File)>> RowsAsync(UploadScene scene) =>
        await scene.Ledger.ListRows().Select(row => (row.Key, row.Receipt.File.Path)).ToListAsync();

    private static async Task<List<string>> NamesAsync(InMemoryFileStore store) =>
        await store.ListAsync("", default).Select(file => file.Name).ToListAsync();

    private static async Task<string> PageAsync(UploadScene scene, string upload) =>
        Encoding.UTF8.GetString(UploadPage.Render(await scene.ReceiptAsync(upload)));
}
