using System.Text.RegularExpressions;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>Storage that throttles, fails and loses requests and answers.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class FaultTests(AzuriteFixture azurite)
{
    private readonly string account = azurite.NewAccount();

    public static TheoryData<string> Faults => new(Enum.GetNames<Fault>().Except([nameof(Fault.None)]));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task EveryCall_OneFaultBeforeEachAnswer_ComesOutAsWithout(string name)
    {
        var fault = Enum.Parse<Fault>(name);
        await Storage().CreateAsync(default);
        var faulty = new FaultyTransport(request => request % 2 == 0 ? fault : Fault.None);
        var storage = Storage(faulty);
        var files = storage.Files(StorageNames.Reports);
        var receipt = LedgerReceipts.Create(new ReportSketch("保定市财政局", 2024).At("130600", "河北省").In("a.txt", "ab"));
        var key = LedgerKey.FromReport(receipt.Report!)!;

        await files.WriteAsync("a.txt", new byte[] { 1, 2, 3 }, default);
        Assert.Equal([1, 2, 3], (await files.OpenAsync("a.txt", 10, default)).Content.Bytes.ToArray());
        Assert.Single(await files.ListAsync("", default).ToListAsync());
        // Where an answer was lost the repetition meets its own first try: “changed” means “look again”.
        if (!await storage.Ledger.TryPutAsync(key, receipt, null, default))
            Assert.Equal("ab", (await storage.Ledger.FindRowAsync(key))!.Receipt.File.Sha256);
        var row = await storage.Ledger.ListRows().SingleAsync();
        Assert.True(await storage.Ledger.TryRemoveAsync(key, row.ETag, default));
        Assert.Null(await storage.Ledger.FindRowAsync(key));
        await files.RemoveAsync("a.txt", default);

        Assert.Empty(await files.ListAsync("", default).ToListAsync());
        Assert.NotEqual(0, faulty.Faults);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task EveryCall_NothingButFaults_SaysThatStorageDoesNotWork(string name)
    {
        var fault = Enum.Parse<Fault>(name);
        var storage = Storage(new FaultyTransport(_ => fault));
        var key = new LedgerKey(2024, new("130600", "保定市财政局"));

        var exception = await Assert.ThrowsAsync<StorageException>(() => storage.Ledger.FindAsync(key, default));
        Assert.Contains("Reports/2024-130000/130600-保定市财政局", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => storage.Files(StorageNames.Reports).WriteAsync("a.txt", new byte[1], default));
        await Assert.ThrowsAsync<StorageException>(async () => await storage.Totals.ListAsync(2024, default).ToListAsync());
    }

    [Fact]
    public async Task EveryCall_WrongKey_IsRefusedAndTellsNoSecret()
    {
        var wrong = Convert.ToBase64String(new byte[32]);
        var storage = new CloudStorage(StorageConnection.Parse(Regex.Replace(account, "(?<=AccountKey=)[^;]+", wrong)));

        foreach (var call in (Func<Task>[])
            [
                () => storage.Ledger.FindAsync(new LedgerKey(2024, new("130600", "甲")), default),
                () => storage.Files(StorageNames.Reports).ReadAsync("a.txt", 10, default),
            ])
        {
            var exception = await Assert.ThrowsAsync<StorageException>(call);
            Assert.Contains("403", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(wrong, exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task FindAsync_Cancelled_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Storage().Ledger.FindAsync(new LedgerKey(2024, new("130600", "甲")), cancellation.Token));
    }

    private CloudStorage Storage(FaultyTransport? transport = null) =>
        new(StorageConnection.Parse(account), transport is null ? null : transport.Attach);
}
