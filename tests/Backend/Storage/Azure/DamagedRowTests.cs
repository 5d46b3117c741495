using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>Rows of uploads in no total that somebody has altered: they are named, and the others follow.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class DamagedRowTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string File = """{"name":"a","path":"a.txt","size":1,"sha256":"","modified":"2025-01-20T00:00:00+00:00"}""";
    private static readonly Partition Hebei = new(2024, "130000");

    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    public static TheoryData<object> Contents => new(
        "null", "{}", "[]", "7", "\"\"", "", "不是数据", 7,
        """{"upload":null,"file":null,"key":null,"sha256":null}""",
        """{"upload":"other.txt","sha256":"ab"}""",
        $$"""{"upload":"a.txt","file":{"file":{{File}},"year":2024,"province_adcode":"130000","reasons":null},"key":null}""",
        $$"""{"upload":"a.txt","file":{"file":{{File}},"year":2024,"province_adcode":"130000","reasons":[null]},"key":null}""",
        // What could have been written, for either kind of row.
        $$"""{"upload":"a.txt","file":{"file":{{File}},"year":2024,"province_adcode":"130000","reasons":["改过"]},"key":null,"sha256":"cd"}""");

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task ListAsync_ExcludedUploadThatSomebodyHasAltered_IsNamedAndTheOthersFollow(object content)
    {
        foreach (var name in new[] { "a.txt", "b.txt" })
            await storage.Ledger.PutExcludedAsync(Hebei, Excluded(name), default);

        var (broken, others) = await DamageAsync(content);

        Assert.Equal(("a.txt", false), (broken.Upload, broken.IsDeparture));
        Assert.Equal("b.txt", Assert.IsType<ExcludedUpload>(Assert.Single(others)).Upload);
        await storage.Ledger.PutExcludedAsync(Hebei, Excluded("a.txt"), default);
        Assert.False(await storage.Ledger.TryRemoveAsync(broken, default));
        Assert.Equal(2, await storage.Ledger.ListAsync(Hebei, default).OfType<ExcludedUpload>().CountAsync());
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task ListAsync_DepartedReportThatSomebodyHasAltered_IsNamedAndCanBeRemoved(object content)
    {
        foreach (var name in new[] { "a.txt", "b.txt" })
            await storage.Ledger.PutDepartedAsync(Hebei, new DepartedReport(name, "ab"), default);

        var (broken, others) = await DamageAsync(content);

        Assert.Equal(("a.txt", true), (broken.Upload, broken.IsDeparture));
        Assert.Equal("b.txt", Assert.IsType<DepartedReport>(Assert.Single(others)).Upload);
        Assert.True(await storage.Ledger.TryRemoveAsync(broken, default));
        Assert.Single(await storage.Ledger.ListAsync(Hebei, default).ToListAsync());
    }

    private static ExcludedUpload Excluded(string name) =>
        new(name, new Exclusion(new SourceFile(name, name, 1, "ab", default), 2024, "130000", ["不是年度报告"]), Key: null);

    private async Task<(UnreadableRow Broken, List<LedgerItem> Others)> DamageAsync(object content)
    {
        var table = storage.Tables.GetTableClient(StorageNames.ReportTable);
        var row = await table.QueryAsync<TableEntity>("Blob eq 'a.txt'").SingleAsync();
        row["Excluded"] = content;
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        var items = await storage.Ledger.ListAsync(Hebei, default).ToListAsync();
        return (Assert.Single(items.OfType<UnreadableRow>()), items.Where(item => item is not UnreadableRow).ToList());
    }
}
