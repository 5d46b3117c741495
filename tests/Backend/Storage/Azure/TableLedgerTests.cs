using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

[Collection(AzuriteGroup.Name)]
public sealed class TableLedgerTests(AzuriteFixture azurite) : LedgerContract, IAsyncLifetime
{
    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    protected override ILedger Ledger => storage.Ledger;

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TryPutAsync_Report_HasColumnsThatPeopleCanRead()
    {
        var report = new ReportSketch("保定市财政局", 2024).At("130600", "河北省", "保定市").Row("granted", 0, 0, 0, 0, 0, 0, 12).In("a.txt", "ab");
        await Ledger.TryPutAsync(new LedgerKey(2024, new("130600", "保定市财政局")), LedgerReceipts.Create(report), null, default);

        var row = await storage.Tables.GetTableClient(StorageNames.ReportTable).QueryAsync<TableEntity>().SingleAsync();

        Assert.Equal(("2024-130000", "130600-保定市财政局"), (row.PartitionKey, row.RowKey));
        Assert.Equal(("保定市财政局", "samples/a.txt", 0), (row.GetString("Agency"), row.GetString("Blob"), row.GetInt32("Findings")));
        Assert.Equal(12d, row["requests_granted_total"]);
    }

    [Fact]
    public async Task TryPutAsync_Report_HasTheVersionThatReadIt()
    {
        var receipt = Receipt("ab") with { ReadingVersion = 7, IsReread = true };
        await Ledger.TryPutAsync(Key(receipt), receipt, null, default);

        var row = await storage.Tables.GetTableClient(StorageNames.ReportTable).QueryAsync<TableEntity>().SingleAsync();
        Assert.Equal(7, row.GetInt32("ReadingVersion"));
        var read = (await Ledger.FindRowAsync(Key(receipt)))!.Receipt;
        Assert.Equal((7, true), (read.ReadingVersion, read.IsReread));
    }

    [Fact]
    public async Task FindAsync_RowFromBeforeVersionsWereRecorded_HasNone()
    {
        var receipt = Receipt("ab");
        var row = ReportRow.Write(Key(receipt), receipt);
        row.Remove("ReadingVersion");
        row.Remove("Checksum");
        row["Report"] = row.GetString("Report").Replace($",\"reading_version\":{ReadingVersion.Current},\"is_reread\":false", "");
        Assert.DoesNotContain("reading", row.GetString("Report"), StringComparison.Ordinal);
        await storage.Tables.GetTableClient(StorageNames.ReportTable).AddEntityAsync(row);

        Assert.Equal(ReadingVersion.Unrecorded, (await Ledger.FindRowAsync(Key(receipt)))!.Receipt.ReadingVersion);
    }

    [Fact]
    public async Task ReceiveUpload_InstancesOfTwoVersionsAtOnce_NewerReadingStays()
    {
        await storage.Files(StorageNames.Reports).WriteAsync("a.txt", await File.ReadAllBytesAsync(Samples.Baoding2024), default);
        var instances = Enumerable.Range(0, 6).Select(i => Receive(ReadingVersion.Current + (i == 3 ? 1 : 0)));

        await Task.WhenAll(instances.Select(instance => instance.RunAsync("a.txt", default)));

        var row = await Ledger.ListRows().SingleAsync();
        var receipt = await storage.Files(StorageNames.Receipts).ReadAsync("a.txt.json", int.MaxValue, default);
        Assert.Equal(
            (ReadingVersion.Current + 1, ReadingVersion.Current + 1),
            (row.Receipt.ReadingVersion, ReceiptJson.Read(receipt.Bytes).ReadingVersion));
    }

    [Fact]
    public async Task TryPutAsync_ReportOfManyFindings_IsReadBackWhole()
    {
        var sketch = new ReportSketch("保定市财政局", 2024).At("130600", "河北省").In("a.txt", "ab");
        for (var line = 1; line <= 2_000; line++)
            sketch.Found("T3-ROW", Severity.Error, "第三部分第九行合计与各列之和不符，请核对原表后重新报送", line);
        var receipt = LedgerReceipts.Create(sketch);

        await Ledger.TryPutAsync(Key(receipt), receipt, null, default);

        Assert.Equal(receipt.Findings.AsEnumerable(), (await Ledger.FindRowAsync(Key(receipt)))!.Receipt.Findings);
    }

    [Fact]
    public async Task ListWithExtractsAsync_TextThatSomebodyAltered_IsNotQuotedAndTheFiguresCount()
    {
        var receipt = LedgerReceipts.OfSamples().First();
        var row = ReportRow.Write(Key(receipt), receipt);
        row["Extracts"] = row.GetString("Extracts").Replace("公开", "公示", StringComparison.Ordinal);
        await storage.Tables.GetTableClient(StorageNames.ReportTable).AddEntityAsync(row);

        var read = await Ledger.ListWithExtractsAsync(Partition.Of(Key(receipt)), default).OfType<LedgerRow>().SingleAsync();

        Assert.NotEmpty(receipt.Report!.Extracts);
        Assert.Empty(read.Receipt.Report!.Extracts);
        Assert.Equal(receipt.Report.Cells.AsEnumerable(), read.Receipt.Report.Cells);
    }

    [Fact]
    public async Task TryPutAsync_MoreThanARowHolds_SaysSo()
    {
        var receipt = LedgerReceipts.Create(new ReportSketch("保定市财政局", 2024).Found("T3-ROW", Severity.Error, new string('长', 500_000), 1));

        var exception = await Assert.ThrowsAsync<StorageException>(() => Ledger.TryPutAsync(Key(receipt), receipt, null, default));

        Assert.Contains("which is too long for a row", exception.Message, StringComparison.Ordinal);
        Assert.Null(await Ledger.FindRowAsync(Key(receipt)));
    }

    [Fact]
    public async Task MigrateRows_RowUnderItsPrintedName_MovesToItsKey()
    {
        var receipt = LedgerReceipts.Create(new ReportSketch("平乡县政府办公室", 2024).At("130532", "河北省", "邢台市", "平乡县").In("a.txt", "ab"));
        var key = LedgerKey.FromReport(receipt.Report!)!;
        var table = storage.Tables.GetTableClient(StorageNames.ReportTable);
        var row = ReportRow.Write(key, receipt);
        row.RowKey = "130532-平乡县政府办公室";
        await table.AddEntityAsync(row);

        var former = await Ledger.ListRows().SingleAsync();
        Assert.Equal("2024-130000/130532-平乡县政府办公室", former.LegacyKey);

        await new MigrateRows(Ledger).RunAsync([former], default);

        Assert.Equal((key, null), await Ledger.ListRows().Select(moved => (moved.Key, moved.LegacyKey)).SingleAsync());
    }

    [Theory]
    [InlineData("Report", "{}")]
    [InlineData("Report", "不是数据")]
    [InlineData("Report", 7)]
    [InlineData("Checksum", "0123456789abcdef")]
    [InlineData("Checksum", 7)]
    public async Task ListAsync_RowThatSomebodyHasAltered_IsNamedAndTheOthersFollow(string column, object content)
    {
        var (broken, sound) = (Receipt("broken", "保定市财政局"), Receipt("sound", "保定市教育局"));
        foreach (var receipt in new[] { broken, sound })
            await Ledger.TryPutAsync(Key(receipt), receipt, null, default);
        var table = storage.Tables.GetTableClient(StorageNames.ReportTable);
        var row = new TableEntity("2024-130000", RowKeys.Row(Key(broken).Body)) { [column] = content };
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge);

        var items = await Ledger.ListAsync(new Partition(2024, "130000"), default).ToListAsync();

        var unreadable = Assert.Single(items.OfType<UnreadableRow>());
        Assert.Equal(($"2024-130000/{row.RowKey}", broken.File.Path), (unreadable.Address, unreadable.Upload));
        Assert.Equal("sound", Assert.Single(items.OfType<LedgerRow>()).Receipt.File.Sha256);
        // A new upload replaces it.
        var found = Assert.IsType<UnreadableRow>(await Ledger.FindAsync(Key(broken), default));
        Assert.True(await Ledger.TryPutAsync(Key(broken), broken, found.ETag, default));
        Assert.NotNull(await Ledger.FindRowAsync(Key(broken)));
    }

    [Fact]
    public async Task FindAsync_NoTable_HasNoRow() =>
        Assert.Null(await new CloudStorage(StorageConnection.Parse(azurite.NewAccount())).Ledger.FindAsync(Key(Receipt("x")), default));

    private ReceiveUpload Receive(int version)
    {
        var options = new IntakeOptions();
        var reader = new ReportReader(PlaceResolver.Current);
        var intake = new FileIntake(
            new ReaderDouble((file, content, hints) => reader.Read(file, content, hints) with { ReadingVersion = version }), options);
        return new ReceiveUpload(
            new UploadStores(
                storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine),
                storage.Files(StorageNames.Scans)),
            Ledger,
            storage.Changes,
            intake,
            new HoldUploads(storage.Held, storage.Audit, TimeProvider.System),
            storage.Settlements,
            storage.UploadEvents,
            options);
    }
}
