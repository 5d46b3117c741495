using System.Text;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>Receipts that somebody has altered, or whose metadata are gone, are found in their list and written anew.</summary>
public sealed class DamagedReceiptTests
{
    private static readonly Partition Hebei = new(2024, "130000");
    private static readonly Partition Henan = new(2024, "410000");

    private readonly RereadScene readings = new() { Reader = RereadScene.Mended.Read };

    private UploadScene Scene => readings.Backend;

    [Fact]
    public async Task Reconcile_ReceiptThatDoesNotSayWhatItHolds_IsReadAgainAtOnceAndHoldsUpNoRepair()
    {
        var scene = new RereadScene(new IntakeOptions { RereadLimit = 0 }) { Reader = RereadScene.Mended.Read };
        var backend = scene.Backend;
        await scene.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await scene.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        await backend.RollUpAsync();
        backend.Ledger.Delete((await backend.Ledger.ListRows().SingleAsync(row => row.Receipt.File.Path == "b.txt")).Key);
        await backend.Marks.MarkAsync(Henan, isRemoval: false, default);
        await backend.RollUpAsync();
        await backend.Receipts.WriteAsync("a.txt.json", "{"u8.ToArray(), default);

        var night = await backend.ReconcileAsync();

        Assert.Equal((1, 1, 0), (night.Due, night.Unmarked, night.Outdated));
        Assert.NotNull((await backend.ReceiptAsync("a.txt")).Report);
        Assert.Equal(2, await backend.Ledger.ListRows().CountAsync());
        Assert.Equal(0, (await backend.ReconcileAsync()).Unmarked);
    }

    [Fact]
    public async Task Reconcile_ReceiptsOfAnOlderVersion_AreReadAgainWithinTheLimit()
    {
        const int Surplus = 3;
        for (var i = 0; i < SlicePass.MaxUnmarkedDue + Surplus; i++)
        {
            Scene.Put($"{i}.txt", "no report");
            await Scene.Receipts.WriteAsync($"{i}.txt.json", "{}"u8.ToArray(), default);
        }

        var night = await Scene.ReconcileAsync();

        Assert.Equal((SlicePass.MaxUnmarkedDue, Surplus), (night.Due, night.Outdated));
    }

    [Fact]
    public async Task Reconcile_RowGoneAndReceiptBroken_IsReadAgain()
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        var stored = await Scene.Receipts.OpenAsync("a.txt.json", long.MaxValue, default);
        await Scene.Receipts.TryWriteAsync("a.txt.json", "{"u8.ToArray(), stored.ETag, stored.Metadata, default);
        Scene.Ledger.Delete((await Scene.Ledger.ListRows().SingleAsync()).Key);
        await Scene.Marks.MarkAsync(Hebei, isRemoval: false, default);
        await Scene.RollUpAsync();

        await Scene.ReconcileAsync();

        Assert.Single(await Scene.Ledger.ListRows().ToListAsync());
        Assert.NotNull((await Scene.ReceiptAsync("a.txt")).Report);
    }

    // The editor has kept the metadata.
    [Theory]
    [InlineData("", "{")]
    [InlineData("平乡县人民政府办公室", "平乡县人民政府办公厅")]
    public async Task Reconcile_AlteredReceipt_IsWrittenAnew(string text, string other)
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await Scene.RollUpAsync();
        var stored = await Scene.Receipts.OpenAsync("a.txt.json", long.MaxValue, default);
        var json = Encoding.UTF8.GetString(stored.Content.Bytes.Span);
        var altered = text.Length == 0 ? other : json.Replace(text, other, StringComparison.Ordinal);
        Assert.NotEqual(json, altered);
        await Scene.Receipts.TryWriteAsync("a.txt.json", Encoding.UTF8.GetBytes(altered), stored.ETag, stored.Metadata, default);

        Assert.Equal(1, (await Scene.ReconcileAsync()).Due);

        Assert.Equal(json, Encoding.UTF8.GetString((await Scene.Receipts.ReadAsync("a.txt.json", long.MaxValue, default)).Bytes.Span));
        Assert.Single(await Scene.Ledger.ListRows().ToListAsync());
        Assert.Equal(0, (await Scene.ReconcileAsync()).Due);
    }

    // Whoever edits metadata by hand ends no pass.
    [Theory]
    [InlineData("key", "{\"Year\":2024}")]
    [InlineData("key", "{\"Year\":2024,\"Body\":null}")]
    [InlineData("key", "null")]
    [InlineData("failures", "{}")]
    [InlineData("failures", """{"Count":2000000000,"First":"0001-01-01T00:00:00+00:00","Last":"0001-01-01T00:00:00+00:00"}""")]
    [InlineData("standing", "17")]
    public async Task Reconcile_AlteredMetadata_EndsAndMendsThem(string name, string value)
    {
        await readings.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        await Scene.RollUpAsync();
        var stored = await Scene.Receipts.OpenAsync("a.txt.json", long.MaxValue, default);
        await Scene.Receipts.TryWriteAsync(
            "a.txt.json", stored.Content.Bytes, stored.ETag, stored.Metadata.SetItem(name, value), default);

        await Scene.ReconcileAsync();

        Assert.Equal(stored.Metadata, (await Scene.Receipts.OpenAsync("a.txt.json", long.MaxValue, default)).Metadata);
        Assert.Single(await Scene.Ledger.ListRows().ToListAsync());
    }
}
