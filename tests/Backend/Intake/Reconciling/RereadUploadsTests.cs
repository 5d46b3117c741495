using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Testing;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>A mended parser on stored reports: rows, totals and books follow.</summary>
public sealed class RereadUploadsTests
{
    private readonly RereadScene scene = new();

    [Fact]
    public async Task Publish_MendedParser_RowsTotalsAndBooksFollowAndTheLogSaysWhy()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        await scene.Backend.PublishAsync();
        scene.Backend.Queue.TakeAll();
        Assert.Equal(0, await scene.LicencesAsync("130000"));

        scene.Reader = RereadScene.Mended.Read;
        Assert.Equal(["a.txt"], await scene.OrderedAsync());
        Assert.Equal([UploadState.Received], await scene.DrainAsync());
        var row = await scene.Backend.Ledger.ListRows().SingleAsync();
        Assert.Equal((ReadingVersion.Current, true), (row.Receipt.ReadingVersion, row.Receipt.IsReread));
        Assert.Equal(ReadingVersion.Current, (await scene.Backend.ReceiptAsync("a.txt")).ReadingVersion);

        Assert.Equal([(2, 1), (2, 1)], (await scene.Backend.PublishAsync()).Select(edition => (edition.Revision, edition.Amended)));
        Assert.Equal(97, await scene.LicencesAsync("130000"));
        Assert.Equal(97, await scene.LicencesAsync("100000"));
        Assert.Equal("0, 1", await scene.RereadAsync("130000"));
        Assert.Contains(
            "有 1 份报告的文件未变，因读取程序更新而更正其数据",
            await scene.Backend.TextAsync("2024/130000/latest/yearbook.html"),
            StringComparison.Ordinal);
        // The nation leaves the reports of a province to its volume.
        Assert.Equal("0, 0", await scene.RereadAsync("100000"));

        var totals = await scene.Backend.Totals.ListAsync(default).Where(totals => totals.Head.Partition.Adcode == "130000").SingleAsync();
        Assert.Contains("97", totals.Figures, StringComparison.Ordinal);

        Assert.Empty(await scene.OrderedAsync());
        Assert.Empty(await scene.Backend.PublishAsync());
    }

    [Fact]
    public async Task Publish_NewReadingOfSomeFilesAndNewFilesOfOthers_CountsOnlyTheReadings()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        await scene.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await scene.Backend.PublishAsync();

        scene.Reader = RereadScene.Mended.Read;
        await scene.Backend.Receive.RunAsync("a.txt", default);
        await scene.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024) + "（更正稿）\n", daysLater: 1);
        await scene.Backend.PublishAsync();
        Assert.Equal("0, 1", await scene.RereadAsync("130000"));

        // The row is read otherwise than once before, but not than in the last edition.
        await scene.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Baoding2024) + "（再次更正稿）\n", daysLater: 2);
        await scene.Backend.PublishAsync();
        Assert.Equal("0, 1, 0", await scene.RereadAsync("130000"));
    }

    [Fact]
    public async Task Publish_NewReadingWithTheSameFigures_PublishesNothing()
    {
        scene.Reader = RereadScene.Mended.Read;
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        await scene.Backend.PublishAsync();

        scene.Reader = RereadScene.AtVersion(ReadingVersion.Current + 1, RereadScene.Mended.Read);
        Assert.Equal(UploadState.Received, (await scene.Backend.Receive.RunAsync("a.txt", default)).State);

        Assert.Empty(await scene.Backend.PublishAsync());
        Assert.False((await scene.Backend.ReceiptAsync("a.txt")).IsReread);
    }

    [Fact]
    public async Task Publish_NewReadingFindsAnotherProvince_TheVolumeThatItLeavesSaysWhy()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(0));
        scene.Reader = RereadScene.AtVersion(ReadingVersion.Unrecorded, RereadScene.ReadInHebei);
        await scene.ReceiveAsync("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        await scene.ReceiveAsync("c.txt", "2024 年工作总结");
        await scene.Backend.PublishAsync();

        scene.Reader = RereadScene.Mended.Read;
        await scene.OrderedAsync();
        await scene.DrainAsync();
        await scene.Backend.PublishAsync();

        Assert.Equal("0, 1", await scene.RereadAsync("130000"));
        Assert.Equal("0, 0", await scene.RereadAsync("100000"));
        Assert.Equal("0", await scene.RereadAsync("410000"));
    }

    [Fact]
    public async Task Publish_UploadThatNoOlderVersionCouldRead_IsReadAndLeavesQuarantine()
    {
        scene.Reader = RereadScene.AtVersion(
            ReadingVersion.Unrecorded, (file, _, _) => new Receipt(file, null, [FindingCatalogue.NotAReport()]));
        await scene.ReceiveAsync("a.txt", UploadScene.Pingxiang);
        Assert.Empty(await scene.Backend.PublishAsync());
        scene.Backend.Queue.TakeAll();

        scene.Reader = RereadScene.Mended.Read;
        Assert.Equal(["a.txt"], await scene.OrderedAsync());
        Assert.Equal([UploadState.Received], await scene.DrainAsync());

        Assert.Equal(2, (await scene.Backend.PublishAsync()).Count);
        Assert.Empty(await scene.Backend.Quarantine.ListAsync("", default).ToListAsync());
    }

    [Fact]
    public async Task Publish_SupersededUploadIsReadAgain_DoesNotComeBack()
    {
        await scene.ReceiveAsync("old.txt", UploadScene.WithLicences(1));
        await scene.ReceiveAsync("new.txt", UploadScene.WithLicences(2), daysLater: 1);
        await scene.DrainAsync();

        scene.Reader = RereadScene.Mended.Read;
        Assert.Equal(["new.txt", "old.txt"], await scene.OrderedAsync());
        await scene.DrainAsync();

        Assert.Equal("new.txt", (await scene.Backend.Ledger.ListRows().SingleAsync()).Receipt.File.Path);
        var old = await scene.Backend.ReceiptAsync("old.txt");
        Assert.Equal(ReadingVersion.Current, old.ReadingVersion);
        Assert.Contains(old.Findings, finding => finding.Code == FindingCodes.FileSuperseded);
        Assert.Empty(await scene.OrderedAsync());
    }

    [Fact]
    public async Task Publish_ReportsOfEarlierYears_WaitForAnOrder()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal));

        Assert.Empty(await scene.OrderedAsync());

        Assert.Equal(["a.txt"], await scene.OrderedAsync(UploadSlice.First with { Reread = new RereadWindow(0, 10, 2023) }));
    }

    [Fact]
    public async Task Publish_UploadsThatCannotBeReadAgain_NeverBlockTheOthers()
    {
        var bounded = new RereadScene(new IntakeOptions { RereadLimit = 2 });
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt", "d.txt", "e.txt" })
            await bounded.ReceiveAsync(name, UploadScene.Pingxiang.Replace("平乡县", $"平乡县{name[0]}", StringComparison.Ordinal));

        // Nothing is read: the queue is emptied, as by failures.
        var queued = new List<string>();
        for (var night = 0; night < 3; night++, bounded.Backend.Now = bounded.Backend.Now.AddDays(1))
        {
            Assert.InRange((await bounded.OrderedAsync()).Count, 1, 2);
            queued.AddRange(bounded.Backend.Queue.TakeAll());
        }

        Assert.Equal(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"], queued.Distinct().Order(StringComparer.Ordinal));
    }
}
