using System.IO.Compression;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Intake;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Settling;

/// <summary>What a supervisor settles about a report: facts, cells, a word.</summary>
public sealed class SettleTests
{
    private const string Path = "proactive_disclosure.licences";

    // The cell is no number, so it is illegible.
    private static readonly string Illegible = UploadScene.Pingxiang.Replace("行政许可\t0", "行政许可\t若干", StringComparison.Ordinal);

    private static readonly Caller Supervisor = new("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130500"]));
    private static readonly LedgerKey Key = new(2024, new("130532", "平乡县人民政府办公室"));

    private readonly UploadScene scene = new();

    private SettleReport Settle => scene.Settle;

    [Fact]
    public async Task Cell_ThatIsIllegible_CountsWithItsReasonUntilOtherBytesCome()
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        Assert.Equal(CellState.Illegible, CellOf(receipt).State);

        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", OrderOf(receipt, 12))).Result);
        await WorkAsync();

        var settled = await scene.ReceiptAsync("a.txt");
        Assert.Equal(new Cell(CellState.Number, 12, "若干", CellOf(receipt).At, CellOrigin.Settled), CellOf(settled));
        Assert.False(settled.IsReread);
        Assert.Contains("河北省邢台市主管部门核定 1 个", Finding(settled, "CELL-SETTLED").Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Finding(settled, "CELL-ILLEGIBLE").Severity);
        Assert.Equal("与机关电话核实", Assert.Single(settled.Settlement!.Cells).Reason);
        var row = await RowAsync();
        Assert.Equal(12, CellOf(row!).Value);
        Assert.Equal(settled.Settlement, row!.Settlement);
        Assert.Equal(["report.settled"], scene.Trail.Entries.Select(entry => entry.What));
        Assert.Contains($"{Path} 12（与机关电话核实）", scene.Trail.Entries[0].New, StringComparison.Ordinal);

        // Read again, it stays; the same order changes nothing.
        await scene.ReadAgainAsync("a.txt");
        Assert.Equal(12, CellOf((await RowAsync())!).Value);
        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", OrderOf(receipt, 12))).Result);
        Assert.Single(scene.Trail.Entries);

        // Other bytes under the same name undo it; the record says that it is about others.
        await ReceiveAsync("a.txt", Illegible + "\n更正\n", 1);
        Assert.Equal(CellState.Illegible, CellOf((await RowAsync())!).State);
        var view = await Settle.FindAsync(Supervisor, "a.txt", default);
        Assert.False(view!.IsCurrent);
        Assert.True(view.IsApplied);
    }

    [Fact]
    public async Task Cell_InAnIdentityThatFailsWithIt_IsAnErrorLikeAnyOther()
    {
        // Two figures in each of two rows and in each of two columns: no sum gives them.
        var lines = UploadScene.Pingxiang.Split('\n').Select(line =>
            line.StartsWith("一、本年新收", StringComparison.Ordinal) || line.StartsWith("二、上年结转", StringComparison.Ordinal)
                ? string.Join('\t', line.TrimEnd('\r').Split('\t').Select((cell, i) => i is 2 or 8 ? "若干" : cell))
                : line);
        var receipt = await ReceiveAsync("a.txt", string.Join('\n', lines));
        var gaps = receipt.Report!.Form.Fields.Where(field => SettledCells.IsGap(receipt.Report.Cells[field.Index])).ToList();
        Assert.NotEmpty(gaps);

        var order = OrderOf(receipt, 0) with { Cells = [.. gaps.Select(field => new SettledCell(field.Path.Text, 7777, "看错"))] };
        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", order)).Result);
        await WorkAsync();

        Assert.Contains((await scene.ReceiptAsync("a.txt")).Findings, finding => finding.Code.Text.StartsWith("T3-", StringComparison.Ordinal));
        var refused = await SettleAsync("a.txt", order with { Word = SettledWord.Accepted });
        Assert.Equal(SettleResult.Refused, refused.Result);
        Assert.Contains("T3-", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_Settled_IsInTheTotalOfTheNextEditionWithItsMarkAndItsReason()
    {
        await ReceiveAsync("b.txt", File.ReadAllText(Samples.Baoding2024).Replace("行政许可\t0", "行政许可\t5", StringComparison.Ordinal));
        var receipt = await ReceiveAsync("a.txt", Illegible);
        await scene.PublishAsync();
        Assert.Contains("\"proactive_disclosure.licences\":{\"value\":5,\"present\":1,\"expected\":2", await FiguresAsync(), StringComparison.Ordinal);

        await SettleAsync("a.txt", OrderOf(receipt, 12));
        await WorkAsync();
        await scene.PublishAsync();

        var figures = await FiguresAsync();
        Assert.Contains(
            "\"proactive_disclosure.licences\":{\"value\":17,\"present\":2,\"expected\":2,\"inferred\":1", figures, StringComparison.Ordinal);
        Assert.Contains("\"reread\":0,\"settled\":1", figures, StringComparison.Ordinal);
        Assert.Contains("核定", await scene.TextAsync("2024/130000/latest/tables.csv"), StringComparison.Ordinal);
        // The annex is among the sheets.
        var workbook = await scene.Yearbooks.ReadAsync("2024/130000/latest/tables.xlsx", long.MaxValue, default);
        using var sheets = new ZipArchive(new MemoryStream(workbook.Bytes.ToArray()));
        Assert.Contains(sheets.Entries, sheet =>
            new StreamReader(sheet.Open()).ReadToEnd().Contains("河北省邢台市主管部门核定：与机关电话核实", StringComparison.Ordinal));
        Assert.DoesNotContain("王科长", figures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests.nothing.total", "1", "理由", SettleResult.Invalid, "requests.nothing.total")]
    [InlineData(Path, "1.5", "理由", SettleResult.Invalid, "应为整数")]
    [InlineData(Path, "-1", "理由", SettleResult.Invalid, "不能为负")]
    [InlineData(Path, "1", "", SettleResult.Invalid, "理由")]
    [InlineData(Path, "1", "换\n行", SettleResult.Invalid, "控制字符")]
    [InlineData("requests.new_received.total", "1", "理由", SettleResult.Refused, "已从报告中读出")]
    public async Task Cell_ThatCannotBeSettled_IsRefusedAndChangesNothing(
        string path, string value, string reason, SettleResult result, string sentence)
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        var cell = new SettledCell(path, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), reason);

        var outcome = await SettleAsync("a.txt", OrderOf(receipt, 0) with { Cells = [cell] });

        Assert.Equal(result, outcome.Result);
        Assert.Contains(sentence, outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(scene.Trail.Entries);
        Assert.Null(await scene.Settlements.FindAsync("a.txt", default));
    }

    [Fact]
    public async Task Facts_OfAReportOfUnknownPlace_MoveItAndTheReceiptSaysWhoDecided()
    {
        var text = UploadScene.Pingxiang.Replace("平乡县人民政府办公室", "财政局", StringComparison.Ordinal)
            .Replace("平乡县", "", StringComparison.Ordinal).Replace("平乡", "", StringComparison.Ordinal);
        var receipt = await ReceiveAsync("a.txt", text);
        Assert.False(receipt.Report!.Place.IsResolved);
        var facts = new SettledFacts("130532", "平乡县财政局", 2024, false);

        var stranger = Supervisor with { Scope = new AccessScope(["410000"]) };
        var order = new SettlementOrder(receipt.File.Sha256, facts, []);
        Assert.Equal(SettleResult.NotFound, (await SettleAsync("a.txt", order, by: stranger)).Result);
        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", order)).Result);
        await WorkAsync();

        var settled = await scene.ReceiptAsync("a.txt");
        Assert.Equal(("130532", "平乡县财政局", 2024), (settled.Report!.Place.Adcode, settled.Report.Agency, settled.Report.Year));
        Assert.Equal("主管部门核定", settled.Report.Evidence.Place);
        Assert.Equal("主管部门核定", settled.Report.Evidence.Agency);
        Assert.Equal("主管部门核定", settled.Report.Evidence.Year);
        Assert.Equal(["000000", "130000"], scene.Trail.Entries.Select(entry => entry.Province));
        Assert.Empty(await scene.Ledger.ListAsync(new Partition(2024, "000000"), default).ToListAsync());
        Assert.Single(await scene.Ledger.ListAsync(new Partition(2024, "130000"), default).ToListAsync());

        // Out of the own places is out of reach, whether by code or by name.
        foreach (var away in new[] { facts with { Adcode = "410822" }, new SettledFacts(Agency: "河南省博爱县财政局") })
            Assert.Equal(SettleResult.OutOfScope, (await SettleAsync("a.txt", order with { Facts = away })).Result);
        Assert.Equal(SettleResult.NotFound, (await SettleAsync("a.txt", order, by: stranger)).Result);

        Assert.Equal(SettleResult.Taken, (await Settle.WithdrawAsync(Supervisor, "a.txt", null, default)).Result);
        await WorkAsync();
        Assert.False((await scene.ReceiptAsync("a.txt")).Report!.Place.IsResolved);
        Assert.Null((await scene.ReceiptAsync("a.txt")).Settlement);
    }

    [Fact]
    public async Task Word_Returned_TakesTheReportOutUntilItIsAccepted()
    {
        var receipt = await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var order = new SettlementOrder(receipt.File.Sha256, SettledFacts.None, [], SettledWord.Returned, "与公布的不一致");

        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", order)).Result);
        await WorkAsync();
        Assert.Null(await RowAsync());
        var returned = await scene.ReceiptAsync("a.txt");
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(returned));
        Assert.StartsWith(
            "主管部门退回本报告：与公布的不一致。", NoticeComposer.Compose(returned, Delivery.Upload).Statement, StringComparison.Ordinal);
        Assert.True((await scene.Marks.FindAsync(Partition.Of(Key), default))!.IsRemoval);
        Assert.Contains(
            "与公布的不一致",
            Assert.Single(Assert.IsType<ExcludedUpload>(
                Assert.Single(await scene.Ledger.ListAsync(Partition.Of(Key), default).ToListAsync())).File.Reasons),
            StringComparison.Ordinal);
        // The event comes again.
        Assert.Equal("Known", (await scene.Receive.RunAsync("a.txt", default)).State.ToString());

        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", order with { Word = SettledWord.Accepted, Note = "" })).Result);
        await WorkAsync();
        Assert.Equal("a.txt", (await RowAsync())!.File.Path);
        Assert.Equal(Verdict.Accepted, VerdictRule.Decide(await scene.ReceiptAsync("a.txt")));
    }

    [Fact]
    public async Task Word_Accepted_IsRefusedWhileACellIsMissing()
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        var order = new SettlementOrder(receipt.File.Sha256, SettledFacts.None, [], SettledWord.Accepted);

        var refused = await SettleAsync("a.txt", order);
        Assert.Equal(SettleResult.Refused, refused.Result);
        Assert.Contains("有 1 个数据缺失或者无法辨认", refused.Reason, StringComparison.Ordinal);

        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", OrderOf(receipt, 12) with { Word = SettledWord.Accepted })).Result);
        await WorkAsync();
        Assert.Equal(Verdict.Accepted, VerdictRule.Decide(await scene.ReceiptAsync("a.txt")));
    }

    [Fact]
    public async Task Settle_TwoSupervisorsAtOnce_OneIsToldToLookAgain()
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", OrderOf(receipt, 12), etag: "")).Result);
        Assert.Equal(SettleResult.Changed, (await SettleAsync("a.txt", OrderOf(receipt, 13), etag: "")).Result);
        var state = (await scene.Settlements.FindAsync("a.txt", default))!.ETag;
        Assert.Equal(SettleResult.Taken, (await SettleAsync("a.txt", OrderOf(receipt, 13), etag: state)).Result);
        Assert.Equal(SettleResult.Changed, (await Settle.WithdrawAsync(Supervisor, "a.txt", state, default)).Result);
        Assert.Equal(SettleResult.Changed, (await SettleAsync("a.txt", OrderOf(receipt, 12) with { Sha256 = "0" })).Result);
    }

    [Fact]
    public async Task Receive_DamagedRecord_IsNamedAndTheCopyInTheReceiptHolds()
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        await SettleAsync("a.txt", OrderOf(receipt, 12));
        await WorkAsync();
        scene.Settlements.Damage("a.txt");
        await scene.Receive.RunAsync("a.txt", default);

        var kept = await scene.ReceiptAsync("a.txt");
        Assert.Equal(12, CellOf(kept).Value);
        Assert.Contains("沿用", Finding(kept, "SETTLEMENT-UNREADABLE").Message, StringComparison.Ordinal);
        Assert.True((await Settle.FindAsync(Supervisor, "a.txt", default))!.IsDamaged);
        await SettleAsync("a.txt", OrderOf(receipt, 12));
        await WorkAsync();
        Assert.DoesNotContain((await scene.ReceiptAsync("a.txt")).Findings, finding => finding.Code.Text == "SETTLEMENT-UNREADABLE");
    }

    [Theory]
    [InlineData(SettledWord.None)]
    [InlineData(SettledWord.Returned)]
    public async Task Receive_EndedBeforeAnyStep_EndsTheSameWhenTheEventComesAgain(SettledWord word)
    {
        for (var stop = UploadStep.OpenReceipt; stop < UploadStep.Done; stop++)
        {
            var broken = new SettleTests();
            var receipt = await broken.ReceiveAsync("a.txt", Illegible);
            await broken.SettleAsync("a.txt", OrderOf(receipt, 12) with { Word = word, Note = "理由" });
            await broken.scene.RollUpAsync();
            var hasStopped = false;
            broken.scene.Receive.Watch = (_, step) =>
            {
                if (step == stop && !hasStopped)
                {
                    hasStopped = true;
                    throw new OperationCanceledException();
                }
            };
            try
            {
                await broken.scene.Receive.RunAsync("a.txt", default);
            }
            catch (OperationCanceledException)
            {
                await broken.scene.Receive.RunAsync("a.txt", default);
            }

            Assert.Equal(word, (await broken.scene.ReceiptAsync("a.txt")).Settlement!.Word);
            Assert.Equal(word == SettledWord.None ? 12 : null, await broken.RowAsync() is { } row ? CellOf(row).Value : null);
            Assert.NotNull(await broken.scene.Marks.FindAsync(Partition.Of(Key), default));
        }
    }

    [Fact]
    public async Task Settle_EndedAfterItIsStored_IsAppliedAllTheSame()
    {
        var receipt = await ReceiveAsync("a.txt", Illegible);
        await SettleAsync("a.txt", OrderOf(receipt, 12));
        await LoseEventsAsync();
        Assert.Equal(12, CellOf(await scene.ReceiptAsync("a.txt")).Value);

        await Settle.WithdrawAsync(Supervisor, "a.txt", null, default);
        await LoseEventsAsync();
        Assert.Equal(CellState.Illegible, CellOf(await scene.ReceiptAsync("a.txt")).State);
        Assert.Null((await scene.ReceiptAsync("a.txt")).Settlement);

        async Task LoseEventsAsync()
        {
            Assert.NotEmpty(scene.Queue.TakeAll());
            scene.Queue.PassTime();
            await WorkAsync();
        }
    }

    [Fact]
    public void Apply_CellThatIsReadByNow_SaysWhichOneIsKept()
    {
        var parsed = new ReportReader(PlaceResolver.Current).Read(
            new SourceFile("a.txt", "a.txt", 0, "", default), Encoding.UTF8.GetBytes(UploadScene.WithLicences(21)), ReportHints.None);
        var settlement = new ReportSettlement(
            "", SettledFacts.None, [new SettledCell(Path, 12, "看错")], SettledWord.Accepted, "", "person:1", "全国主管部门", default);

        var other = SettledCells.Apply(parsed, settlement);
        Assert.Equal((12m, CellOrigin.Settled), (CellOf(other).Value!.Value, CellOf(other).Origin));
        Assert.Contains("为 12，而现在从文件中读出的是 21", Finding(other, "CELL-SETTLED-OTHERWISE").Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(other));

        var same = SettledCells.Apply(parsed, settlement with { Cells = [new SettledCell(Path, 21, "看清")] });
        Assert.Equal((21m, CellOrigin.Read), (CellOf(same).Value!.Value, CellOf(same).Origin));
        Assert.DoesNotContain(same.Findings, finding => finding.Code.Text.StartsWith("CELL-SETTLED", StringComparison.Ordinal));
    }

    private static Cell CellOf(Receipt receipt) => receipt.Report!.Cells[SettledCells.Find(receipt.Report.Form, Path)!.Index];

    private static Finding Finding(Receipt receipt, string code) => Assert.Single(receipt.Findings, finding => finding.Code.Text == code);

    private static SettlementOrder OrderOf(Receipt receipt, decimal value) =>
        new(receipt.File.Sha256, SettledFacts.None, [new SettledCell(Path, value, "与机关电话核实")]);

    private async Task<Receipt> ReceiveAsync(string name, string text, int daysLater = 0)
    {
        scene.Put(name, text, daysLater);
        return (await scene.Receive.RunAsync(name, default)).Receipt;
    }

    private Task<SettleOutcome> SettleAsync(string name, SettlementOrder order, string? etag = null, Caller? by = null) =>
        Settle.RunAsync(by ?? Supervisor, name, order, etag, default);

    private async Task<string> FiguresAsync() =>
        string.Concat((await scene.TextAsync("2024/130000/latest/figures.json")).Where(letter => !char.IsWhiteSpace(letter)));

    private async Task WorkAsync()
    {
        foreach (var (upload, listedIn) in scene.Queue.TakeAllEvents())
            await scene.Receive.RunAsync(upload, listedIn, default);
    }

    private async Task<Receipt?> RowAsync() => (await scene.Ledger.FindAsync(Key, default) as LedgerRow)?.Receipt;
}
