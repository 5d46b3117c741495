using System.Text;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every ledger of reports.</summary>
public abstract class LedgerContract
{
    private const string Agency = "保定市人民政府办公室";

    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task TryPutAsync_RowChangedSinceItWasLookedAt_IsRefused()
    {
        var key = Key(Receipt("first"));

        Assert.True(await Ledger.TryPutAsync(key, Receipt("first"), null, default));
        Assert.False(await Ledger.TryPutAsync(key, Receipt("second"), null, default));
        var row = await Ledger.FindRowAsync(key);
        Assert.True(await Ledger.TryPutAsync(key, Receipt("third"), row!.ETag, default));
        Assert.False(await Ledger.TryPutAsync(key, Receipt("fourth"), row.ETag, default));

        Assert.Equal("third", (await Ledger.FindRowAsync(key))!.Receipt.File.Sha256);
    }

    // Adding up reads figures only; printing quotes, and a row that is looked up may be written again.
    [Fact]
    public async Task ListAsync_ReportWithTexts_LeavesThemOut()
    {
        var receipt = LedgerReceipts.OfSamples().First();
        var key = Key(receipt);
        Assert.True(await Ledger.TryPutAsync(key, receipt, null, default));
        var texts = receipt.Report!.Extracts.ToList();
        Assert.Equal(3, texts.Count);

        var partition = Partition.Of(key);
        var listed = await Ledger.ListAsync(partition, default).OfType<LedgerRow>().SingleAsync();
        var whole = await Ledger.ListWithExtractsAsync(partition, default).OfType<LedgerRow>().SingleAsync();
        Assert.Empty(listed.Receipt.Report!.Extracts);
        Assert.Equal(texts, whole.Receipt.Report!.Extracts);
        Assert.Equal(texts, (await Ledger.FindRowAsync(key))!.Receipt.Report!.Extracts);
    }

    [Fact]
    public async Task TryPutAsync_ManyAtOnce_OneWinsAndTheOthersHearOfIt()
    {
        var key = Key(Receipt("x"));

        var put = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Ledger.TryPutAsync(key, Receipt($"{i}"), null, default)));

        var winner = (await Ledger.FindRowAsync(key))!.Receipt.File.Sha256;
        Assert.Equal(winner, $"{Assert.Single(Enumerable.Range(0, 10), i => put[i])}");
    }

    [Fact]
    public async Task TryPutAsync_RowTakenAwaySinceItWasLookedAt_IsRefused()
    {
        var key = Key(Receipt("first"));
        await Ledger.TryPutAsync(key, Receipt("first"), null, default);
        var row = await Ledger.FindRowAsync(key);
        Assert.True(await Ledger.TryRemoveAsync(key, row!.ETag, default));

        Assert.False(await Ledger.TryPutAsync(key, Receipt("second"), row.ETag, default));
        Assert.Null(await Ledger.FindRowAsync(key));
    }

    [Fact]
    public async Task TryRemoveAsync_RowChangedSinceItWasLookedAt_LeavesIt()
    {
        var key = Key(Receipt("first"));
        await Ledger.TryPutAsync(key, Receipt("first"), null, default);
        var row = await Ledger.FindRowAsync(key);
        await Ledger.TryPutAsync(key, Receipt("second"), row!.ETag, default);

        Assert.False(await Ledger.TryRemoveAsync(key, row.ETag, default));
        Assert.Equal("second", (await Ledger.FindRowAsync(key))!.Receipt.File.Sha256);
    }

    [Fact]
    public async Task TryRemoveAsync_NoRow_IsNoConflict()
    {
        var key = Key(Receipt("first"));
        await Ledger.TryPutAsync(key, Receipt("first"), null, default);
        var row = await Ledger.FindRowAsync(key);
        await Ledger.TryRemoveAsync(key, row!.ETag, default);

        Assert.True(await Ledger.TryRemoveAsync(key, row.ETag, default));
    }

    [Fact]
    public async Task ListAsync_RowsOfSeveralYears_ComeByPlaceAndName()
    {
        foreach (
            var (year, adcode, agency) in ((int, string, string)[])
                [
                    (2024, "130600", Agency),
                    (2023, "130600", Agency),
                    (2024, "110000", "乙"),
                    (2024, "110000", "丙"),
                    (2024, "", "无处安放局"),
                    (2025, "130600", Agency),
                ])
        {
            var receipt = Receipt("x", agency, adcode, year);
            await Ledger.TryPutAsync(Key(receipt), receipt, null, default);
        }

        Assert.Equal(
            [(2023, Agency), (2024, "无处安放局"), (2024, "丙"), (2024, "乙"), (2024, Agency), (2025, Agency)],
            await Ledger.ListRows().Select(row => (row.Key.Year, row.Receipt.Report!.Agency!)).ToListAsync());
    }

    [Fact]
    public async Task ListAsync_EmptyLedger_HasNoRows() => Assert.Empty(await Ledger.ListRows().ToListAsync());

    public static TheoryData<string> OddNames => new(
        "财政局(国资委)",
        "a/b\\c#d?e%f+g",
        "~002f",
        "it's ''quoted''",
        "tab\tand\u0001and\u0085",
        "𠮷野家办公室",
        "half a \ud842 character",
        "NULL' or PartitionKey ne '",
        new string('政', 1000),
        new string('/', 1000));

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task TryPutAsync_OddName_IsFoundListedReplacedAndRemoved(string agency)
    {
        var receipt = Receipt("first", agency);
        var other = Receipt("other", $"{agency}。");
        Assert.True(await Ledger.TryPutAsync(Key(receipt), receipt, null, default));
        Assert.True(await Ledger.TryPutAsync(Key(other), other, null, default));

        var row = await Ledger.FindRowAsync(Key(receipt));
        Assert.Equal("first", row!.Receipt.File.Sha256);
        Assert.Contains(await Ledger.ListRows().ToListAsync(), listed => listed.ETag == row.ETag);
        Assert.True(await Ledger.TryPutAsync(Key(receipt), Receipt("second", agency), row.ETag, default));
        Assert.True(await Ledger.TryRemoveAsync(Key(receipt), (await Ledger.FindRowAsync(Key(receipt)))!.ETag, default));
        Assert.Equal("other", (await Ledger.ListRows().SingleAsync()).Receipt.File.Sha256);
    }

    [Fact]
    public async Task FindAsync_RealReports_AreReadBackWhole()
    {
        foreach (var receipt in LedgerReceipts.OfSamples())
        {
            await Ledger.TryPutAsync(Key(receipt), receipt, null, default);
            var row = await Ledger.FindRowAsync(Key(receipt));

            Assert.Equal(Key(receipt), row!.Key);
            Assert.Equal(Json(receipt), Json(row.Receipt));
        }
    }

    [Fact]
    public async Task PutExcludedAsync_UploadInNoTotal_IsListedReplacedAndRemoved()
    {
        var partition = new Partition(2024, "130000");
        var key = Key(Receipt("x"));
        var upload = new ExcludedUpload("县/旧 #1.txt", new Exclusion(Receipt("old").File, 2024, "130000", ["另有报告", "“乙”"]), key);
        await Ledger.PutExcludedAsync(partition, upload with { Key = null }, default);
        await Ledger.PutExcludedAsync(partition, upload, default);
        await Ledger.PutExcludedAsync(partition, upload with { Upload = "other.txt" }, default);
        await Ledger.PutDepartedAsync(partition, new DepartedReport("gone.txt", "ab12"), default);

        var items = await Ledger.ListAsync(partition, default).ToListAsync();
        var listed = Assert.Single(items.OfType<ExcludedUpload>(), item => item.Upload == upload.Upload);
        Assert.Equal((upload.File.File, key), (listed.File.File, listed.Key));
        Assert.Equal(upload.File.Reasons, listed.File.Reasons);
        Assert.Equal(("gone.txt", "ab12"), items.OfType<DepartedReport>().Select(item => (item.Upload, item.Sha256)).Single());

        await Ledger.RemoveExcludedAsync(partition, upload.Upload, default);
        await Ledger.RemoveExcludedAsync(partition, upload.Upload, default);
        Assert.Equal(
            "other.txt", Assert.Single(await Ledger.ListAsync(partition, default).OfType<ExcludedUpload>().ToListAsync()).Upload);
    }

    [Fact]
    public async Task FindKeysAsync_RowsOfSeveralUploads_AreThoseOfThisOne()
    {
        var partition = new Partition(2024, "130000");
        var receipts = new[] { "财政局", "教育局", "民政局" }.Select(name => LedgerReceipts.Create(
            new ReportSketch($"保定市{name}", 2024).At("130600", "河北省", "保定市").In(name == "民政局" ? "乙.txt" : "甲's.txt", "ab"))).ToList();
        foreach (var receipt in receipts)
            await Ledger.TryPutAsync(Key(receipt), receipt, null, default);
        var upload = receipts[0].File.Path;
        await Ledger.PutExcludedAsync(
            partition, new ExcludedUpload(upload, new Exclusion(receipts[0].File, 2024, "130000", ["另有报告"]), null), default);

        var found = await Ledger.FindKeysAsync(partition, upload, default).ToListAsync();

        Assert.Equal(receipts.Take(2).Select(Key).ToHashSet(), found.ToHashSet());
        Assert.Empty(await Ledger.FindKeysAsync(partition with { Year = 2023 }, upload, default).ToListAsync());
    }

    [Fact]
    public async Task ListPartitionsAsync_RowsAndExcludedUploads_ComeByYearAndProvince()
    {
        foreach (var (year, adcode) in ((int, string)[])[(2024, "130600"), (2024, "130500"), (2023, "410000"), (2024, "")])
        {
            var receipt = Receipt("x", adcode: adcode, year: year);
            await Ledger.TryPutAsync(Key(receipt), receipt, null, default);
        }

        var none = new Exclusion(Receipt("none").File, null, "", ["不是年度报告"]);
        await Ledger.PutExcludedAsync(Partition.Of(null, ""), new ExcludedUpload("none.txt", none, null), default);

        Assert.Equal(
            ["0000-000000", "2023-410000", "2024-000000", "2024-130000"],
            await Ledger.ListPartitionsAsync(default).Select(partition => partition.ToString()).ToListAsync());
    }

    protected static LedgerKey Key(Receipt receipt) => LedgerKey.FromReport(receipt.Report!)!;

    protected static Receipt Receipt(string hash, string agency = Agency, string adcode = "130600", int year = 2024) =>
        LedgerReceipts.Create(new ReportSketch(agency, year).At(adcode, "河北省").In("a.txt", hash));

    private static string Json(Receipt receipt) => Encoding.UTF8.GetString(ReceiptJson.Write(receipt));
}
