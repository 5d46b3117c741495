using Compiler.Backend.Access;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Uploads that are scans are read from a queue of their own, and once.</summary>
public sealed class ScanUploadTests : IDisposable
{
    // The cell is no number, so a supervisor may settle it.
    private static readonly string Scan =
        ScanDouble.Mark + UploadScene.Pingxiang.Replace("行政许可\t0", "行政许可\t若干", StringComparison.Ordinal);

    private static readonly Caller Supervisor = new("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130500"]));

    private readonly ScanDouble reader = new();
    private readonly UploadScene scene;
    private readonly ReceiveScan scans;

    public ScanUploadTests()
    {
        scene = new UploadScene(files: reader);
        scans = new ReceiveScan(scene.Receive, scene.Queue, TimeSpan.FromMilliseconds(20));
    }

    public void Dispose() => scans.Dispose();

    [Fact]
    public async Task Scan_OfAnEvent_IsHandedOnAndReadFromItsOwnQueue()
    {
        scene.Put("a.pdf", Scan);

        Assert.Equal(UploadState.HandedOn, (await scene.Receive.RunAsync("a.pdf", default)).State);
        Assert.Equal(0, reader.Recognised);
        Assert.Equal(ReadOutcome.NotFound, (await scene.Receipts.ReadAsync("a.pdf.json", long.MaxValue, default)).Outcome);

        var outcome = await WorkAsync();
        Assert.Equal(UploadState.Received, outcome?.State);
        Assert.Equal("平乡县人民政府办公室", (await scene.ReceiptAsync("a.pdf")).Report?.Agency);
    }

    [Fact]
    public async Task Scan_ThatHasBeenRead_IsNotRecognisedAgain()
    {
        await ReceiveAsync("a.pdf", Scan);
        Assert.Equal(1, reader.Recognised);

        Assert.Equal(UploadState.Known, (await scene.Receive.RunAsync("a.pdf", default)).State);
        await scene.ReadAgainAsync("a.pdf");
        var hash = (await scene.ReceiptAsync("a.pdf")).File.Sha256;
        var order = new SettlementOrder(hash, SettledFacts.None, [new SettledCell("proactive_disclosure.licences", 12, "与机关电话核实")]);
        Assert.Equal(SettleResult.Taken, (await scene.Settle.RunAsync(Supervisor, "a.pdf", order, etag: null, default)).Result);
        foreach (var upload in scene.Queue.TakeAll())
            await scene.Receive.RunAsync(upload, default);

        Assert.NotNull((await scene.ReceiptAsync("a.pdf")).Settlement);
        Assert.Equal(1, reader.Recognised);
    }

    [Fact]
    public async Task Scan_ReplacedByOtherBytes_IsRecognisedAgain()
    {
        await ReceiveAsync("a.pdf", Scan);
        await ReceiveAsync("a.pdf", Scan.Replace("行政许可\t若干", "行政许可\t97", StringComparison.Ordinal), daysLater: 1);

        Assert.Equal(2, reader.Recognised);
        var receipt = await scene.ReceiptAsync("a.pdf");
        Assert.Equal(97, receipt.Report!.Cells[receipt.Report.Form.Fields.Single(field => field.Path.Text == "proactive_disclosure.licences").Index].Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300)]
    public async Task Scan_WhoseTextIsCutOff_IsRecognisedAgain(int length)
    {
        await ReceiveAsync("a.pdf", Scan);
        var text = (await scene.Scans.ReadAsync("a.pdf.json", long.MaxValue, default)).Bytes.ToArray();
        await scene.Scans.WriteAsync("a.pdf.json", text.AsMemory(0, length), default);

        await scene.ReadAgainAsync("a.pdf");

        Assert.Equal(2, reader.Recognised);
        Assert.Equal("平乡县人民政府办公室", (await scene.ReceiptAsync("a.pdf")).Report?.Agency);
    }

    [Fact]
    public async Task Scan_ThatCouldNotBeRead_IsRecognisedAgain()
    {
        reader.Fails = true;
        await ReceiveAsync("a.pdf", Scan);
        Assert.Null((await scene.ReceiptAsync("a.pdf")).Report);

        reader.Fails = false;
        await scene.ReadAgainAsync("a.pdf");
        Assert.Equal(2, reader.Recognised);
        Assert.Equal("平乡县人民政府办公室", (await scene.ReceiptAsync("a.pdf")).Report?.Agency);
    }

    // Four requests to hand it on, of which one is to the queue; two for its text.
    [Fact]
    public async Task Scan_BesideText_CostsSixRequests()
    {
        var (text, scan) = (new RequestCount(), new RequestCount());
        var texts = new UploadScene(watch: text, files: reader);
        texts.Put("a.txt", UploadScene.Pingxiang);
        await texts.Receive.RunAsync("a.txt", default);
        var pictures = new UploadScene(watch: scan, files: reader);
        pictures.Put("a.pdf", Scan);
        await pictures.Receive.RunAsync("a.pdf", default);
        Assert.Equal(2 * 3, scan.Count);
        await pictures.Receive.RunScanAsync("a.pdf", listedIn: null, default);

        Assert.Equal(text.Count + (2 * 5), scan.Count);
    }

    [Fact]
    public async Task Scan_ThatIsDeleted_LeavesNoText()
    {
        await ReceiveAsync("a.pdf", Scan);
        await scene.Uploads.RemoveAsync("a.pdf", default);
        await scene.Receive.RunAsync("a.pdf", default);

        Assert.Equal(ReadOutcome.NotFound, (await scene.Scans.ReadAsync("a.pdf.json", long.MaxValue, default)).Outcome);
    }

    [Fact]
    public async Task Scan_BehindAnotherForTooLong_GoesBackToItsQueue()
    {
        var turns = new HeldTurns();
        var slow = new UploadScene(watch: turns, files: reader);
        using var behind = new ReceiveScan(slow.Receive, slow.Queue, TimeSpan.FromMilliseconds(20));
        slow.Put("a.pdf", Scan);
        slow.Put("b.pdf", Scan);

        var first = behind.RunAsync("a.pdf", null, default);
        Assert.Null(await behind.RunAsync("b.pdf", null, default));
        Assert.Equal([("b.pdf", null)], slow.Queue.Scans);
        turns.Release();
        Assert.Equal(UploadState.Received, (await first)!.State);
    }

    /// <summary>Lets no request go on until it is told to.</summary>
    private sealed class HeldTurns : IRequestWatch
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task NextAsync(bool isDone) => released.Task;

        public void Release() => released.SetResult();
    }

    private async Task<UploadOutcome?> WorkAsync()
    {
        Assert.True(scene.Queue.Scans.TryDequeue(out var scan));
        return await scans.RunAsync(scan.Upload, scan.ListedIn, default);
    }

    private async Task ReceiveAsync(string name, string text, int daysLater = 0)
    {
        scene.Put(name, text, daysLater);
        await scene.Receive.RunAsync(name, default);
        await WorkAsync();
    }
}
