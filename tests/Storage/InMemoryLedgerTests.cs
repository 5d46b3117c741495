using Compiler.Reports;
using Compiler.Rollups;
using Compiler.Storage;

namespace Compiler.Tests.Storage;

public sealed class InMemoryLedgerTests
{
    private static readonly LedgerKey Key = new(2024, new BodyKey("130600", "保定市人民政府办公室"));

    private readonly InMemoryLedger ledger = new();

    [Fact]
    public async Task TryPutAsync_RowChangedSinceItWasLookedAt_IsRefused()
    {
        Assert.True(await ledger.TryPutAsync(Key, Receipt("first"), null, default));
        Assert.False(await ledger.TryPutAsync(Key, Receipt("second"), null, default));
        var row = await ledger.FindAsync(Key, default);
        Assert.True(await ledger.TryPutAsync(Key, Receipt("third"), row!.ETag, default));
        Assert.False(await ledger.TryPutAsync(Key, Receipt("fourth"), row.ETag, default));

        Assert.Equal("third", (await ledger.FindAsync(Key, default))!.Receipt.File.Sha256);
    }

    [Fact]
    public async Task ListAsync_RowsOfSeveralYears_ComeByPlaceAndName()
    {
        foreach (var key in (LedgerKey[])[Key, Key with { Year = 2023 }, Key with { Body = new BodyKey("110000", "乙") }, Key with { Body = new BodyKey("110000", "丙") }])
            await ledger.TryPutAsync(key, Receipt("x"), null, default);
        var names = new List<string>();
        await foreach (var row in ledger.ListAsync(2024, default))
            names.Add(row.Key.Body.Name);
        var years = new List<int>();
        await foreach (var year in ledger.YearsAsync(default))
            years.Add(year);

        Assert.Equal(["丙", "乙", "保定市人民政府办公室"], names);
        Assert.Equal([2023, 2024], years);
    }

    private static Receipt Receipt(string hash) => new(new SourceFile("a.txt", "a.txt", 1, hash, default), null, []);
}
