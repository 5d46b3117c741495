using System.Globalization;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Register;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>The register in a table: what is read back, and how many requests an import costs.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TableBodyLedgerTests : IAsyncLifetime
{
    private readonly StorageTransactions transactions = new();
    private readonly CloudStorage storage;

    public TableBodyLedgerTests(AzuriteFixture azurite)
    {
        storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()), transactions.Attach);
    }

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Import_FiveThousandBodies_IsWrittenInBatchesAndAgainNotAtAll()
    {
        var file = File(5_000, "");

        var before = transactions.Count;
        Assert.Equal(5_000, (await ImportAsync(file)).Count(BodyNotice.Added));
        // 50 batches; reads the register and its version, the heads of totals; a mark, an order, the version.
        Assert.InRange(transactions.Count - before, 50, 60);

        before = transactions.Count;
        var again = await ImportAsync(file);
        Assert.Equal((0, 5_000), (again.Changes.Length, again.Unchanged));
        // Five pages and the versions.
        Assert.InRange(transactions.Count - before, 6, 7);

        before = transactions.Count;
        Assert.Equal(1, (await ImportAsync(File(5_000, "办公室"))).Count(BodyNotice.Changed));
        Assert.InRange(transactions.Count - before, 7, 15);
    }

    [Fact]
    public async Task GetAsync_RegisterInMemory_CostsOneRequestUntilItChanges()
    {
        using var current = new CurrentRegister(storage.Bodies);
        await ImportAsync(File(10, ""));
        var before = transactions.Count;

        Assert.Equal(10, (await current.GetAsync(default)).Bodies.Length);
        Assert.Equal(2, transactions.Count - before);
        await current.GetAsync(default);
        Assert.Equal(3, transactions.Count - before);
        await ImportAsync(File(11, ""));
        Assert.Equal(11, (await current.GetAsync(default)).Bodies.Length);
    }

    [Fact]
    public async Task ListAsync_BodyWithAllFacts_IsAsItWas()
    {
        var body = new RegisteredBody(
            "平乡县教育局/一", ["甲", "乙"], "130532", BodyKind.Township, "上级", new DateOnly(2019, 1, 2), new DateOnly(2024, 3, 4), "办公室");
        await storage.Bodies.PutAsync("130000", [body], default);

        var read = await storage.Bodies.ListAsync("130000", default).SingleAsync();

        Assert.Equal(RegisterColumns.Write(body), RegisterColumns.Write(read));
    }

    private static byte[] File(int count, string contactOfTheFirst)
    {
        var text = new StringBuilder("机关名称,行政区划代码,机关类型,联系科室\n");
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"平乡县第{i}局,130532,部门,{(i == 0 ? contactOfTheFirst : "")}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private Task<ImportOutcome> ImportAsync(byte[] file) =>
        new ImportBodies(
                storage.Bodies, storage.Ledger, storage.Totals, storage.Changes, storage.Work, storage.UploadEvents, storage.Audit,
                TimeProvider.System)
            .RunAsync(Caller.Operator, file, null, isDryRun: false, default);
}
