using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>A volume is withdrawn where its last report was seen to be deleted, never because something is missing or altered.</summary>
public sealed class WithdrawalTests
{
    private static readonly Partition Hebei = new(2024, "130000");

    private readonly UploadScene scene = new();

    [Theory]
    [InlineData("130000")]
    [InlineData("100000")]
    public async Task Publish_TotalsRemovedByHand_AreComputedAnewAndTheVolumeStays(string adcode)
    {
        await PublishedAsync();
        var place = Hebei with { Adcode = adcode };
        var before = await scene.Totals.FindAsync(place, default);
        scene.Totals.Remove(place);

        Assert.Empty(await scene.PrintAsync());

        Assert.Equal(before!.Head, (await scene.Totals.FindAsync(place, default))!.Head);
        Assert.Equal(1, (await scene.HebeiAsync())!.Revision);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_TotalsAlteredToSayNoReport_AreComputedAnewAndTheVolumeStays(bool isEnded)
    {
        await PublishedAsync();
        var before = (await scene.Totals.FindAsync(Hebei, default))!;
        scene.Totals.Alter(Hebei, row => row with { Head = row.Head with { Reports = 0, IsEnded = isEnded } });

        Assert.Empty(await scene.PrintAsync());

        Assert.Equal(before.Head, (await scene.Totals.FindAsync(Hebei, default))!.Head);
        Assert.Equal((1, false), ((await scene.HebeiAsync())!.Revision, (await scene.HebeiAsync())!.IsWithdrawn));
    }

    [Fact]
    public async Task Publish_TotalsAndReportsRemovedByHand_SaysSoAndTheVolumeStays()
    {
        await PublishedAsync();
        await foreach (var row in scene.Ledger.ListRows())
            scene.Ledger.Delete(row.Key);
        scene.Totals.Remove(Hebei);
        scene.Totals.Remove(Hebei.Nation);

        var failure = await Assert.ThrowsAsync<StorageException>(() => scene.PrintAsync());

        Assert.Contains("2024-130000 has a volume, but neither totals nor reports", failure.Message, StringComparison.Ordinal);
        Assert.False((await scene.HebeiAsync())!.IsWithdrawn);
        Assert.NotEqual("", await scene.TextAsync("2024/130000/latest/yearbook.pdf"));
    }

    [Fact]
    public async Task Publish_OneReportDeletedTheOtherDamaged_KeepsTheVolume()
    {
        scene.Put("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await scene.Receive.RunAsync("b.txt", default);
        await PublishedAsync();
        scene.Ledger.Damage((await scene.Ledger.ListRows().FirstAsync(row => row.Receipt.File.Path == "b.txt")).Key);
        scene.Uploads.Remove("a.txt");
        await scene.Receive.RunAsync("a.txt", default);

        await scene.PrintAsync();

        Assert.False((await scene.HebeiAsync())!.IsWithdrawn);
        Assert.NotEqual("", await scene.TextAsync("2024/130000/latest/yearbook.pdf"));
    }

    [Fact]
    public async Task Publish_RowsUnderKeysOfNoPlace_HoldUpNothing()
    {
        await PublishedAsync();
        var volume = (await scene.HebeiAsync())!;
        await scene.Editions.TryPutAsync(volume with { Year = 0, ETag = null }, default);
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);

        await scene.PrintAsync();

        Assert.Equal(2, (await scene.HebeiAsync())!.Revision);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_RowOfTheVolumeRemovedByHand_TakesTheNextNumberAndTheOldRevisionStays(bool isFinal)
    {
        await PublishedAsync(isFinal);
        var first = await scene.TextAsync("2024/130000/r1/figures.json");
        scene.Editions.Remove(2024, "130000");

        await scene.PrintAsync(isFinal);

        var volume = (await scene.HebeiAsync())!;
        Assert.Equal((2, isFinal, 0), (volume.Revision, volume.IsFinal, volume.Amended));
        Assert.Equal(first, await scene.TextAsync("2024/130000/r1/figures.json"));
        Assert.Empty(await scene.PrintAsync(isFinal));
    }

    private async Task PublishedAsync(bool isFinal = false)
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        await scene.PrintAsync(isFinal);
    }
}
