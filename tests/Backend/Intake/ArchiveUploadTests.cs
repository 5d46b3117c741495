using System.Text;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Reading.Archives;

namespace Compiler.Tests.Backend.Intake;

public sealed class ArchiveUploadTests
{
    private static readonly string Boai = File.ReadAllText(Samples.Boai2024);
    private static readonly string Pingxiang = UploadScene.Pingxiang;

    [Fact]
    public async Task Receive_Archive_MakesUploadsOfItsEntriesAndListsThem()
    {
        var scene = new UploadScene();
        Put(
            scene,
            "县.zip",
            Zips.OfTexts(("县直/平乡.txt", Pingxiang), ("博爱.txt", Boai), ("locked/b.zip", "PK\x05\x06" + new string('\0', 18))));
        Assert.Equal(UploadState.Unpacked, (await scene.Receive.RunAsync("县.zip", default)).State);

        var entries = (await NamesAsync(scene.Uploads)).Where(name => name.StartsWith("县.zip/", StringComparison.Ordinal)).ToList();
        Assert.Collection(
            entries,
            name => Assert.Matches("^县.zip/博爱~[0-9a-f]{8}.txt$", name),
            name => Assert.Matches("^县.zip/县直/平乡~[0-9a-f]{8}.txt$", name));
        var receipt = await scene.ReceiptAsync("县.zip");
        Assert.Equal(["ARCHIVE-NESTED", "ARCHIVE-UNPACKED"], receipt.Findings.Select(finding => finding.Code.Text));
        Assert.Contains("县直/平乡.txt、博爱.txt", receipt.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(UploadState.Known, (await scene.Receive.RunAsync("县.zip", default)).State);

        foreach (var entry in entries)
            Assert.Equal(UploadState.Received, (await scene.Receive.RunAsync(entry, default)).State);
        Assert.Equal(
            entries,
            (await scene.Ledger.ListRows().ToListAsync()).Select(row => row.Receipt.File.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Receive_ArchiveInAFolderOfPlaceAndYear_SettlesItsEntries()
    {
        var scene = new UploadScene();
        Put(scene, "130681/2023/a.zip", Zips.OfTexts(("x.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024))));
        Put(scene, "b.zip", Zips.OfTexts(("140403/2022/x.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024))));
        await scene.PublishAsync();
        Assert.Equal(
            [("130681", 2023), ("140403", 2022)],
            (await scene.Ledger.ListRows().ToListAsync()).Select(row => (row.Key.Body.Adcode, row.Key.Year)).Order());
    }

    [Fact]
    public async Task Publish_ArchiveOfWhichNobodyTold_IsUnpackedAndItsEntriesCount()
    {
        var scene = new UploadScene();
        Put(scene, "a.zip", Zips.OfTexts(("平乡.txt", Pingxiang), ("博爱.txt", Boai)));
        Assert.Equal(3, (await scene.PublishAsync()).Count);
        Assert.Empty(await NamesAsync(scene.Quarantine));
        Assert.DoesNotContain("a.zip\"", await scene.TextAsync("2024/100000/latest/figures.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_ArchiveReplaced_WithdrawsTheEntriesThatAreGoneAndNothingElse()
    {
        var scene = new UploadScene();
        Put(scene, "a.zip", Zips.OfTexts(("平乡.txt", Pingxiang), ("博爱.txt", Boai)));
        scene.Put("a.zip/own.txt", "somebody's own upload in a folder of this name");
        await scene.PublishAsync();
        Put(scene, "a.zip", Zips.OfTexts(("博爱.txt", Boai)), daysLater: 1);
        await scene.Receive.RunAsync("a.zip", default);

        Assert.Equal(["博爱县人民政府"], (await scene.Ledger.ListRows().ToListAsync()).Select(row => row.Receipt.Report!.Agency));
        Assert.Equal(3, (await NamesAsync(scene.Uploads)).Count);
        Assert.Contains("a.zip/own.txt", await NamesAsync(scene.Uploads));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Receive_ArchiveDeletedOrNoArchiveAnyMore_WithdrawsAllEntries(bool isDeleted)
    {
        var scene = new UploadScene();
        Put(scene, "a.zip", Zips.OfTexts(("平乡.txt", Pingxiang)));
        await scene.PublishAsync();
        if (isDeleted)
            scene.Uploads.Remove("a.zip");
        else
            scene.Put("a.zip", Boai, daysLater: 1);
        await scene.Receive.RunAsync("a.zip", default);

        Assert.Equal(isDeleted ? [] : ["a.zip"], await NamesAsync(scene.Uploads));
        Assert.Equal(isDeleted ? [] : ["a.zip.json"], await NamesAsync(scene.Receipts));
        Assert.Equal(isDeleted ? 0 : 1, (await scene.Ledger.ListRows().ToListAsync()).Count);
    }

    [Fact]
    public async Task Receive_SameArchiveAgain_LeavesItsEntriesAlone()
    {
        var scene = new UploadScene();
        var archive = Zips.OfTexts(("平乡.txt", Pingxiang));
        Put(scene, "a.zip", archive);
        await scene.Receive.RunAsync("a.zip", default);
        var before = await scene.Uploads.OpenAsync(ArchiveNames.Entry("a.zip", "平乡.txt"), long.MaxValue, default);
        Put(scene, "a.zip", archive, daysLater: 1);
        await scene.Receive.RunAsync("a.zip", default);
        Assert.Equal(before.ETag, (await scene.Uploads.OpenAsync(before.File.Name, long.MaxValue, default)).ETag);
    }

    [Fact]
    public async Task Receive_DamagedArchive_IsQuarantined()
    {
        var scene = new UploadScene();
        Put(scene, "a.zip", Zips.OfTexts(("平乡.txt", Pingxiang))[..^30]);
        Assert.Equal(UploadState.Quarantined, (await scene.Receive.RunAsync("a.zip", default)).State);
        Assert.Equal("ARCHIVE-DAMAGED", Assert.Single((await scene.ReceiptAsync("a.zip")).Findings).Code.Text);
        Assert.Equal(["a.zip", "a.zip.reason.json"], await NamesAsync(scene.Quarantine));
    }

    [Fact]
    public async Task Receive_ArchiveOfALongName_IsRefusedInWords()
    {
        var scene = new UploadScene();
        var name = new string('长', 600) + ".zip";
        Put(scene, name, Zips.OfTexts(("平乡.txt", Pingxiang)));
        await scene.Receive.RunAsync(name, default);
        Assert.Equal("ARCHIVE-NAME", Assert.Single((await scene.ReceiptAsync(name)).Findings).Code.Text);
    }

    [Fact]
    public async Task Receive_KilledAtAnyRequest_EndsWhereAnUndisturbedRunDoes()
    {
        var undisturbed = new RequestCount();
        var expected = await ReplacedAsync(undisturbed);
        Assert.InRange(undisturbed.Count, 20, 250);
        for (var death = 1; death <= undisturbed.Count; death++)
            Assert.Equal(expected, await ReplacedAsync(new RequestCount { DiesAt = death }));
    }

    // An archive is unpacked, replaced by another one, and that by a text; each time somebody may be killed, and only the
    // nightly run comes after.
    private static async Task<string> ReplacedAsync(RequestCount requests)
    {
        var scene = new UploadScene(watch: requests);
        byte[][] states =
        [
            Zips.OfTexts(("平乡.txt", Pingxiang), ("博爱.txt", Boai)),
            Zips.OfTexts(("博爱.txt", Boai + "\n")),
            Encoding.UTF8.GetBytes(Pingxiang),
        ];
        for (var i = 0; i < states.Length; i++)
        {
            Put(scene, "a.zip", states[i], daysLater: i);
            try
            {
                await scene.Receive.RunAsync("a.zip", default);
            }
            catch (StorageException)
            {
                // Nobody tries again.
            }
        }

        requests.DiesAt = int.MaxValue;
        await scene.PublishAsync();
        // The queue tells of an upload again until it is answered.
        await scene.Receive.RunAsync("a.zip", default);
        await scene.PublishAsync();
        var rows = (await scene.Ledger.ListRows().ToListAsync()).Select(row => row.Receipt.File.Path);
        return string.Join(
            '\n',
            (await NamesAsync(scene.Uploads))
                .Concat(await NamesAsync(scene.Receipts))
                .Concat(await NamesAsync(scene.Quarantine))
                .Concat(rows));
    }

    private static void Put(UploadScene scene, string name, byte[] content, int daysLater = 0) =>
        scene.Put(name, content, daysLater);

    private static async Task<List<string>> NamesAsync(InMemoryFileStore store) =>
        await store.ListAsync("", default).Select(file => file.Name).ToListAsync();
}
