using Azure.Data.Tables;
using Compiler.Backend.Access;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>Grants, held uploads and the audit trail in tables.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TableAccessTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 1, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Grants_OfEveryKind_AreFoundAsTheyWerePut()
    {
        var links = Enumerable.Range(0, 250)
            .Select(i => Grant(GrantKind.Link, $"13{i:x62}", "130600") with { IsCompilation = i % 2 == 0, Expires = Now.AddDays(1) }).ToList();
        var elsewhere = Grant(GrantKind.Link, "41ab", "410822");
        var key = Grant(GrantKind.Key, "cd", "100000") with { Roles = AccessRoles.Uploader | AccessRoles.Reader, Revoked = Now };
        var person = Grant(GrantKind.Person, "ef", "130000") with { Places = ["130000", "410000"] };
        await storage.Access.PutAsync([.. links, elsewhere, key, person], default);

        AssertSame(links[3], await storage.Access.FindAsync(GrantKind.Link, links[3].Id, default));
        AssertSame(key, await storage.Access.FindAsync(GrantKind.Key, key.Id, default));
        AssertSame(person, await storage.Access.FindAsync(GrantKind.Person, person.Id, default));
        Assert.Null(await storage.Access.FindAsync(GrantKind.Person, key.Id, default));
        Assert.Equal(250, await storage.Access.ListAsync(GrantKind.Link, "130000", default).CountAsync());
        Assert.Equal(251, await storage.Access.ListAsync(GrantKind.Link, null, default).CountAsync());
        AssertSame(key, await storage.Access.ListAsync(GrantKind.Key, null, default).SingleAsync());
    }

    [Fact]
    public async Task Grants_RowsThatSomebodyHasAltered_GrantNothing()
    {
        var table = storage.Tables.GetTableClient(StorageNames.AccessTable);
        await table.AddEntityAsync(new TableEntity("Key", "aa") { ["Name"] = "x", ["Roles"] = "15", ["Places"] = "100000" });
        await table.AddEntityAsync(
            new TableEntity("Key", "bb") { ["Name"] = "x", ["Roles"] = 15, ["Places"] = "100000", ["Expires"] = "yesterday" });

        await table.AddEntityAsync(new TableEntity("Key", "cc") { ["Name"] = "x", ["Roles"] = 15, ["Places"] = "" });

        Assert.Null(await storage.Access.FindAsync(GrantKind.Key, "aa", default));
        Assert.Null(await storage.Access.FindAsync(GrantKind.Key, "cc", default));
        Assert.Null(await storage.Access.FindAsync(GrantKind.Key, "bb", default));
    }

    [Fact]
    public async Task Held_AnUpload_IsFoundReplacedAndRemoved()
    {
        var held = new HeldUpload(
            new LedgerKey(2024, new("130600", "某局", true)), "130600/某局/ab/年报.txt", "sha", "某局", "key:平台", "因为。", Now, "old.txt");
        await storage.Held.PutAsync(held, default);
        await storage.Held.PutAsync(held with { Decision = HeldDecision.Rejected, By = "王", Note = "否" }, default);

        Assert.Equal(
            held with { Decision = HeldDecision.Rejected, By = "王", Note = "否" }, await storage.Held.FindAsync("130000", held.Upload, default));
        Assert.Single(await storage.Held.ListAsync("130000", default).ToListAsync());
        Assert.Single(await storage.Held.ListAsync(null, default).ToListAsync());
        Assert.Empty(await storage.Held.ListAsync("410000", default).ToListAsync());
        await storage.Held.RemoveAsync("130000", held.Upload, default);
        await storage.Held.RemoveAsync("130000", held.Upload, default);
        Assert.Null(await storage.Held.FindAsync("130000", held.Upload, default));
    }

    [Fact]
    public async Task Trail_OfAProvince_IsNewestFirst()
    {
        for (var i = 0; i < 3; i++)
            await storage.Audit.AddAsync(new AuditEntry(Now.AddSeconds(i), "130000", "王", "link.made", $"{i}", "", "new"), default);
        await storage.Audit.AddAsync(new AuditEntry(Now, "410000", "王", "link.made", "other"), default);

        var entries = await storage.Audit.ListAsync("130000", default).ToListAsync();
        Assert.Equal(["2", "1", "0"], entries.Select(entry => entry.Subject));
        Assert.Equal(new AuditEntry(Now.AddSeconds(2), "130000", "王", "link.made", "2", "", "new"), entries[0]);
    }

    private static Grant Grant(GrantKind kind, string id, string place) =>
        new(kind, id, "名称", AccessRoles.Agency, [place], null, null, "by", Now);

    private static void AssertSame(Grant expected, Grant? actual)
    {
        Assert.Equal(expected.Places.AsEnumerable(), actual!.Places.AsEnumerable());
        Assert.Equal(expected, actual with { Places = expected.Places });
    }
}
