using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>What is billed: one request for each call of a port, one for each thousand rows of a list.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TransactionTests : IAsyncLifetime
{
    private readonly StorageTransactions transactions = new();
    private readonly CloudStorage storage;

    public TransactionTests(AzuriteFixture azurite)
    {
        storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()), transactions.Attach);
    }

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ReceiveUpload_OneReport_CostsSixRequestsAndACorrectionNine()
    {
        await WriteAsync("a.txt", "");
        // Looks for its receipt, reads it, looks at the register; writes row, mark and receipt.
        Assert.Equal(6, await CountAsync(() => Receive().RunAsync("a.txt", default)));

        // A correction costs a look at the row, a line in the audit trail, and a look whether a supervisor has settled something.
        await WriteAsync("a.txt", "（更正稿）\n");
        Assert.Equal(9, await CountAsync(() => Receive().RunAsync("a.txt", default)));
    }

    [Fact]
    public async Task ReceiveUpload_ByALink_CostsNineRequestsAtMostEvenIfItWaits()
    {
        const string Body = "保定市人民政府办公室";
        var link = new UploadStamp(new Uploader($"link:130600/{Body}", Body), false, ["130600"], Body);
        await WriteAsync("a.txt", "", link);
        Assert.Equal(6, await CountAsync(() => Receive().RunAsync("a.txt", default)));

        // Of two files of one second the one with the larger hash counts.
        var more = Enumerable.Range(1, 100).Select(i => $"（{i}）\n").First(more => string.CompareOrdinal(Hash(more), Hash("")) > 0);
        await WriteAsync("b.txt", more, link with { Uploader = new Uploader("link:other", "other") });
        Assert.Equal(9, await CountAsync(() => Receive().RunAsync("b.txt", default)));
        Assert.Single(await storage.Held.ListAsync("130000", default).ToListAsync());
    }

    [Fact]
    public async Task RollUp_NothingHasChanged_CostsOneRequest() =>
        Assert.Equal(1, await CountAsync(() => new RollUp(storage.Changes, storage.Work).RunAsync(default)));

    [Fact]
    public async Task RollUp_OneProvinceOfMany_CostsItsOwnRowsOnly()
    {
        await EnterAsync(2_040, ["130000", "410000"]);
        var partition = new Partition(2024, "130000");
        await storage.Changes.MarkAsync(partition, isRemoval: false, default);
        using var rollUp = new RollUpPartition(
            storage.Ledger, storage.Totals, storage.Changes, storage.Work, storage.UploadEvents, storage.Bodies, Lists);

        // Two pages of its own rows and one of the year before; its register; looks at mark, totals and the year after; writes totals,
        // orders the nation; opens and writes its list. The nation, which has no reports of its own, looks whether it has a list.
        Assert.Equal(13, await CountAsync(() => rollUp.RunAsync(partition, default)));
        Assert.Equal(7, await CountAsync(() => rollUp.RunAsync(partition.Nation, default)));
        Assert.Equal(1020, (await storage.Totals.FindAsync(partition.Nation, default))!.Head.Reports);

        // Where nothing has changed, it is opened only.
        await storage.Changes.MarkAsync(partition, isRemoval: false, default);
        Assert.Equal(10, await CountAsync(() => rollUp.RunAsync(partition, default)));
    }

    [Fact]
    public async Task Desk_ListThatHasNotChanged_CostsTwoRequestsAndNoBytes()
    {
        await EnterAsync(3, ["130000"]);
        var partition = new Partition(2024, "130000");
        await storage.Changes.MarkAsync(partition, isRemoval: false, default);
        using var rollUp = new RollUpPartition(
            storage.Ledger, storage.Totals, storage.Changes, storage.Work, storage.UploadEvents, storage.Bodies, Lists);
        await rollUp.RunAsync(partition, default);
        using var register = new CurrentRegister(storage.Bodies);
        using var boards = new Boards(Lists, register, storage.Changes);
        var desk = new DeskList(boards, TimeProvider.System);
        var query = new DeskQuery("130000") { Year = 2024 };

        Assert.Equal(3, (await desk.RunAsync(query, AccessScope.All, default)).Matches);
        var list = await Lists.ReadAsync(partition, known: null, default);
        Assert.Null(await Lists.ReadAsync(partition, list!.ETag, default));
        Assert.Equal(2, await CountAsync(() => desk.RunAsync(query, AccessScope.All, default)));

        // The list of the container tells the same state in its own words.
        Assert.Equal(list.ETag.Trim('"'), (await Lists.ListAsync(2024, default))[partition]!.Trim('"'));
        Assert.Empty(await Lists.ListAsync(2023, default));
    }

    [Fact]
    public async Task ListAsync_ThousandsOfRows_CostsOneRequestForEachThousand()
    {
        var receipts = await EnterAsync(2_010, ["110000", "130000", "410000"]);
        var before = transactions.Count;

        var rows = await storage.Ledger.ListRows().ToListAsync();

        // Three partitions of one page each, and a look for each partition and for the end.
        Assert.Equal(3 + 4, transactions.Count - before);
        Assert.Equal(
            receipts
                .OrderBy(receipt => receipt.Report!.Place.Adcode)
                .ThenBy(receipt => receipt.Report!.Agency)
                .Select(receipt => receipt.File.Sha256),
            rows.Select(row => row.Receipt.File.Sha256));
    }

    private ReportLists Lists => new(storage.Files(StorageNames.Lists));

    private static byte[] Report(string more) => Encoding.UTF8.GetBytes(File.ReadAllText(Samples.Baoding2024) + more);

    private static string Hash(string more) => Convert.ToHexStringLower(SHA256.HashData(Report(more)));

    private async Task WriteAsync(string name, string more, UploadStamp? stamp = null)
    {
        var uploads = storage.Files(StorageNames.Reports);
        await uploads.TryWriteAsync(
            name,
            Report(more),
            (await uploads.OpenAsync(name, 0, default)).ETag,
            stamp?.ToMetadata() ?? ImmutableDictionary<string, string>.Empty,
            default);
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = transactions.Count;
        await work();
        return transactions.Count - before;
    }

    private async Task<List<Receipt>> EnterAsync(int count, string[] places)
    {
        var receipts = Enumerable.Range(0, count)
            .Select(i => LedgerReceipts.Create(new ReportSketch($"机关{i:D4}", 2024).At(places[i % places.Length], "某省").In("a.txt", $"{i}")))
            .ToList();
        await Parallel.ForEachAsync(receipts, async (receipt, token) =>
            await storage.Ledger.TryPutAsync(LedgerKey.FromReport(receipt.Report!)!, receipt, null, token));
        return receipts;
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
            new FileIntake(new ReportReader(PlaceResolver.Current), options, new CurrentRegister(storage.Bodies)),
            new HoldUploads(storage.Held, storage.Audit, TimeProvider.System),
            storage.Settlements,
            storage.UploadEvents,
            options);
    }
}
