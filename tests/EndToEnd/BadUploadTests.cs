using System.IO.Compression;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Testing.Azurite;
using Compiler.Testing.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>What agencies upload by mistake or in bad faith: each gets its answer, and nothing else is disturbed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class BadUploadTests(StorageEmulator azurite)
{
    private static readonly Dictionary<string, Func<byte[]>> Bad = new()
    {
        ["empty.txt"] = () => [],
        ["large.txt"] = () => new byte[100 * 1024 * 1024],
        ["bomb.docx"] = ZipBomb,
        ["picture.txt"] = () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 37))],
        [$"{new string('长', 330)}.txt"] = () => "不是报告"u8.ToArray(),
        [$"{new string('x', 1000)}.txt"] = () => "no report"u8.ToArray(),
        ["一#二?三%四%2F.txt"] = () => "no report"u8.ToArray(),
        ["a/./../../b.txt"] = () => "no report"u8.ToArray(),
    };

    [Fact]
    public async Task Upload_OfWhatIsNoReport_IsAnsweredAndKeptAndDisturbsNothing()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        var uploads = storage.Blobs.GetBlobContainerClient(StorageNames.Reports);
        var names = Bad.Keys.Where(UploadNames.IsUsable).ToList();
        foreach (var name in names)
            await uploads.UploadBlobAsync(name, new BinaryData(Bad[name]()));
        await uploads.UploadBlobAsync("good.txt", new BinaryData(await File.ReadAllBytesAsync(Samples.Boai2024)));

        var receipts = storage.Files(StorageNames.Receipts);
        await Eventually.TrueAsync(TimeSpan.FromMinutes(10), "a receipt for each", async () =>
            await storage.ListReceipts().CountAsync() == names.Count + 1);
        var reasons = await storage.Files(StorageNames.Quarantine).ListAsync("", default).Select(file => file.Name).ToListAsync();
        foreach (var name in names)
        {
            var receipt = await ReceiptAsync(receipts, name);
            Assert.Null(receipt.Report);
            Assert.Contains(receipt.Findings, finding => finding.Severity == Severity.Error);
            Assert.Contains(UploadNames.Reason(name), reasons);
        }

        Assert.NotNull((await ReceiptAsync(receipts, "good.txt")).Report);
        Assert.Equal(1, await storage.Ledger.ListRows().CountAsync());
    }

    [Fact]
    public async Task Receive_NameThatLeadsOutOfTheContainer_IsNeverOpened()
    {
        var storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()));
        await storage.CreateAsync(default);
        await storage.Files(StorageNames.Yearbooks).WriteAsync("secret.txt", await File.ReadAllBytesAsync(Samples.Boai2024), default);
        var backend = new Backend(storage);
        foreach (var name in new[] { "../yearbooks/secret.txt", "a/../../yearbooks/secret.txt", "..\\yearbooks\\secret.txt" })
        {
            var outcome = await backend.Receive.RunAsync(name, default);
            Assert.Equal(UploadState.Quarantined, outcome.State);
            Assert.Equal("UPLOAD-NAME", Assert.Single((await ReceiptAsync(storage.Files(StorageNames.Receipts), name)).Findings).Code.Text);
        }
    }

    private static async Task<Receipt> ReceiptAsync(IVersionedFileStore receipts, string upload)
    {
        var content = await receipts.ReadAsync(UploadNames.Receipt(upload), int.MaxValue, default);
        Assert.Equal(ReadOutcome.Read, content.Outcome);
        return ReceiptJson.Read(content.Bytes);
    }

    private static byte[] ZipBomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
                entry.Write(zeros);
        }

        return bytes.ToArray();
    }
}
