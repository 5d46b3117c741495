using Compiler.Backend.Intake.Uploads;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Intake.Reconciling;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Which of two readings of one upload stands.</summary>
public sealed class StandingReadingTests
{
    private readonly RereadScene scene = new();

    [Fact]
    public async Task Receive_FileCannotBeReadThisTime_KeepsWhatWasReadBefore()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        var before = await scene.Backend.ReceiptAsync("a.txt");

        scene.Reader = (file, _, _) => new Receipt(file, null, [FindingCatalogue.TooSlow()]);
        Assert.Equal(UploadState.Kept, (await scene.Backend.Receive.RunAsync("a.txt", default)).State);

        Assert.Equal(ReadingVersion.Unrecorded, (await scene.Backend.Ledger.ListRows().SingleAsync()).Receipt.ReadingVersion);
        Assert.Equal(ReceiptJson.Write(before), ReceiptJson.Write(await scene.Backend.ReceiptAsync("a.txt")));
        Assert.Equal(["a.txt"], await scene.OrderedAsync());
    }

    [Fact]
    public async Task Receive_FileThatWasReadOtherwiseOnce_StillSaysSo()
    {
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));
        scene.Reader = RereadScene.Mended.Read;

        for (var round = 0; round < 2; round++)
        {
            await scene.Backend.ReadAgainAsync("a.txt");
            Assert.True((await scene.Backend.Ledger.ListRows().SingleAsync()).Receipt.IsReread);
        }
    }

    [Fact]
    public async Task Receive_InstanceOfAnOlderVersion_NeverOverwritesTheNewerReading()
    {
        scene.Reader = RereadScene.AtVersion(ReadingVersion.Current + 1, RereadScene.Mended.Read);
        await scene.ReceiveAsync("a.txt", UploadScene.WithLicences(97));

        scene.Reader = RereadScene.AtVersion(ReadingVersion.Current, RereadScene.ReadWithoutLicences);
        Assert.Equal(UploadState.Known, (await scene.Backend.Receive.RunAsync("a.txt", default)).State);
        await AssertIsNewerAsync(scene.Backend);
        await scene.Backend.ReadAgainAsync("a.txt");
        await AssertIsNewerAsync(scene.Backend);
        scene.Backend.Receipts.Remove("a.txt.json");
        await scene.Backend.Receive.RunAsync("a.txt", default);
        await AssertIsNewerAsync(scene.Backend);
    }

    [Fact]
    public async Task Receive_InstancesOfTwoVersionsMeetAnywhere_NewerReadingStays()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var turns = new TakingTurns(new Random(seed));
            var meeting = new UploadScene(watch: turns, reader: RereadScene.AtVersion(ReadingVersion.Current, RereadScene.ReadInHebei));
            var newer = meeting.InstanceWith(RereadScene.AtVersion(ReadingVersion.Current + 1, RereadScene.Mended.Read));
            meeting.Put("a.txt", UploadScene.WithLicences(97));

            await turns.RunAsync(
            [
                () => meeting.Receive.RunAsync("a.txt", default),
                () => newer.RunAsync("a.txt", default),
                () => meeting.Receive.RunAsync("a.txt", default),
            ]);

            await AssertIsNewerAsync(meeting);
        }
    }

    private static async Task AssertIsNewerAsync(UploadScene backend)
    {
        var row = await backend.Ledger.ListRows().SingleAsync();
        Assert.Equal(ReadingVersion.Current + 1, row.Receipt.ReadingVersion);
        Assert.Equal(ReceiptJson.Write(row.Receipt), ReceiptJson.Write(await backend.ReceiptAsync("a.txt")));
    }
}
