using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Places;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Reading.Archives;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>An archive among real blobs: its entries are uploads whose names survive the way into a URL and back.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class ArchiveBlobTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ReceiveUpload_Archive_ItsEntriesComeAndGoWithIt()
    {
        var uploads = storage.Files(StorageNames.Reports);
        var archive = Zips.OfTexts(
            ("县直/一#二?三% 四.txt", await File.ReadAllTextAsync(Samples.Boai2024)),
            ("../平乡.txt", await File.ReadAllTextAsync(Samples.Pingxiang2024)));
        await uploads.WriteAsync("汇总.zip", archive, default);
        var receive = Receive();
        Assert.Equal(UploadState.Unpacked, (await receive.RunAsync("汇总.zip", default)).State);

        var entries = await uploads.ListAsync("汇总.zip/", default).Select(file => file.Name).ToListAsync();
        Assert.Equal(
            [ArchiveNames.Entry("汇总.zip", "县直/一#二?三% 四.txt"), ArchiveNames.Entry("汇总.zip", "平乡.txt")],
            entries.Order(StringComparer.Ordinal));
        foreach (var entry in entries)
            Assert.Equal(UploadState.Received, (await receive.RunAsync(entry, default)).State);
        Assert.Equal(2, await storage.Ledger.ListRows().CountAsync());

        await uploads.RemoveAsync("汇总.zip", default);
        Assert.Equal(UploadState.Withdrawn, (await receive.RunAsync("汇总.zip", default)).State);
        Assert.Empty(await uploads.ListAsync("", default).ToListAsync());
        Assert.Empty(await storage.Files(StorageNames.Receipts).ListAsync("", default).ToListAsync());
        Assert.Empty(await storage.Ledger.ListRows().ToListAsync());
    }

    private ReceiveUpload Receive()
    {
        var options = new IntakeOptions();
        return new ReceiveUpload(
            new UploadStores(
                storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine),
                storage.Files(StorageNames.Scans)),
            storage.Ledger,
            storage.Changes,
            new FileIntake(new ReportReader(PlaceResolver.Current), options),
            new HoldUploads(storage.Held, storage.Audit, TimeProvider.System),
            storage.Settlements,
            storage.UploadEvents,
            options);
    }
}
