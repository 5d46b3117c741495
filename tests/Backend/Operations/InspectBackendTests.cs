using Compiler.Backend.Operations;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Intake;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Backend.Operations;

/// <summary>What an operator is shown, and what follows from an order.</summary>
public sealed class InspectBackendTests
{
    private static readonly Partition Hebei = new(2024, "130000");

    private readonly UploadScene scene = new();

    [Fact]
    public async Task RunAsync_SoundBackend_NamesNothing()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.PrintAsync();

        var state = await InspectAsync();

        string[] named =
        [
            .. state.Waiting, .. state.UnreadableRows, .. state.AlteredTotals, .. state.AlteredFiles, .. state.Printing,
            .. state.FailedUploads, .. state.Poisoned.Keys,
        ];
        Assert.Empty(named);
        Assert.Equal((null, 0), (state.WaitingSince, state.UnreadableReceipts));
    }

    [Fact]
    public async Task RunAsync_OneOfEachTrouble_NamesAll()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        scene.Ledger.Damage((await scene.Ledger.ListRows().SingleAsync()).Key);
        await ReceiveAsync("b.txt", UploadScene.Pingxiang.Replace("平乡县人民政府办公室", "平乡县财政局", StringComparison.Ordinal));
        await scene.RollUpAsync();
        scene.Totals.Alter(Hebei, row => row with { Figures = row.Figures + " " });
        await ReceiveAsync("c.txt", UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal));
        scene.Put("failed.txt", "no report");
        await scene.SetAside.RunAsync("failed.txt", default);
        await scene.Receipts.WriteAsync("broken.txt.json", "{"u8.ToArray(), default);
        var receipt = await scene.Receipts.OpenAsync("c.txt.json", long.MaxValue, default);
        await scene.Receipts.TryWriteAsync("c.txt.json", "{}"u8.ToArray(), receipt.ETag, receipt.Metadata, default);

        var edition = new Edition(2022, "410000", "", 2, "f", default, 1, 0, IsPublished: true, IsFinal: false, ETag: null);
        await scene.Editions.TryPutAsync(edition, default);
        foreach (var name in YearbookFiles.All.Remove(YearbookFiles.Tables))
        {
            await scene.Yearbooks.WriteAsync($"2022/410000/r2/{name}", "1"u8.ToArray(), default);
            await scene.Yearbooks.WriteAsync($"2022/410000/latest/{name}", "1"u8.ToArray(), default);
        }

        await scene.Yearbooks.WriteAsync("2022/410000/latest/yearbook.pdf", "2"u8.ToArray(), default);

        var state = await InspectAsync(new Dictionary<string, int> { ["yearbook-orders-poison"] = 2 });

        Assert.Equal(["0000-000000", "2023-130000"], state.Waiting);
        Assert.Equal(["2022-410000", "2024-130000"], state.AlteredTotals);
        Assert.Equal(["2022/410000/latest/yearbook.pdf", "2022/410000/r2/tables.csv"], state.AlteredFiles);
        Assert.StartsWith("2024-130000/", Assert.Single(state.UnreadableRows), StringComparison.Ordinal);
        Assert.Equal(["failed.txt.json"], state.FailedUploads);
        Assert.Equal(2, state.UnreadableReceipts);
        Assert.Equal(["broken.txt.json", "c.txt.json"], state.UnreadableReceiptNames);
        Assert.Equal(2, Assert.Single(state.Poisoned).Value);
    }

    [Fact]
    public async Task Rebuild_TotalsThatAreGoneOrOfNothing_AreAsComputedFromTheRows()
    {
        await ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.RollUpAsync();
        var expected = await scene.Totals.ListAsync(default).Select(totals => (totals.Head, totals.Figures)).ToListAsync();
        scene.Totals.Remove(Hebei);
        var ofNothing = new TotalsHead(new Partition(2020, "410000"), "河南省", 3, "", 0, "", "", "");
        await scene.Totals.TryPutAsync(new PlaceTotals(ofNothing, "{}", null), default);

        var ordered = await new RebuildTotals(scene.Ledger, scene.Totals, scene.Marks, scene.Work).RunAsync(default);
        await scene.RollUpAsync();

        Assert.Equal(3, ordered);
        Assert.Equal(
            expected,
            await scene.Totals.ListAsync(default).Where(totals => !totals.Head.IsEnded).Select(totals => (totals.Head, totals.Figures))
                .ToListAsync());
    }

    [Fact]
    public async Task Retry_Always_SendsMessagesAgainAndOrdersAPassOverTheFailures()
    {
        Assert.Equal(5, await new RetryFailures(new PoisonDouble(new Dictionary<string, int>()), scene.Work).RunAsync(default));

        Assert.True(scene.Work.TakeSlice()!.IsRetry);
    }

    private Task<BackendState> InspectAsync(IReadOnlyDictionary<string, int>? poisoned = null) => new InspectBackend(
        scene.Stores,
        scene.Ledger,
        scene.Totals,
        scene.Marks,
        scene.Editions,
        scene.Yearbooks,
        new PoisonDouble(poisoned ?? new Dictionary<string, int>())).RunAsync(default);

    private async Task ReceiveAsync(string name, string text)
    {
        scene.Put(name, text);
        await scene.Receive.RunAsync(name, default);
    }

    private sealed class PoisonDouble(IReadOnlyDictionary<string, int> counts) : IPoisonQueues
    {
        public Task<int> SendAgainAsync(CancellationToken cancellationToken) => Task.FromResult(5);

        public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken) => Task.FromResult(counts);
    }
}
