using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Granting;
using Compiler.Backend.Register;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Access;

/// <summary>Links, keys and the places of persons: made, used, revoked, recorded.</summary>
public sealed class GrantAccessTests
{
    private static readonly Caller Supervisor = new("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130500"]));

    private readonly InMemoryAccessLedger grants = new();
    private readonly InMemoryAuditTrail trail = new();
    private readonly InMemoryBodyLedger bodies = new();
    private readonly Clock clock = new();

    private GrantAccess Access => new(grants, new CurrentRegister(bodies), trail, clock);

    private IdentifyCaller Identify => new(grants, clock);

    [Fact]
    public async Task MakeLinks_ForAPlace_GivesEachDueBodyOneAndTheSecretsOnce()
    {
        await RegisterAsync();

        var made = await Access.MakeLinksAsync(Supervisor, "130500", null, 10, default);
        Assert.Equal(["邢台市人民政府办公室", "平乡县人民政府办公室"], made.Select(link => link.Grant.Name));
        Assert.Empty(await Access.MakeLinksAsync(Supervisor, "130500", null, 10, default));
        Assert.Single(await Access.MakeLinksAsync(Supervisor, "130500", "平乡县人民政府办公室", 10, default));
        Assert.Empty(await Access.MakeLinksAsync(Supervisor, "130500", "没有这个机关", 10, default));

        var caller = (await Identify.ByLinkAsync(made[1].Secret, default))!;
        Assert.Equal(("link:130532/平乡县人民政府办公室", AccessRoles.Agency), (caller.Id, caller.Roles));
        Assert.DoesNotContain(
            await grants.ListAsync(GrantKind.Link, "130000", default).ToListAsync(), grant => $"{grant}".Contains(made[1].Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(trail.Entries, entry => $"{entry}".Contains(made[1].Secret, StringComparison.Ordinal));

        clock.Now = clock.Now.AddDays(10);
        Assert.Null(await Identify.ByLinkAsync(made[1].Secret, default));
    }

    [Fact]
    public async Task Revoke_OfALink_HoldsForTheNextRequestAndOnlyInScope()
    {
        await RegisterAsync();
        var link = (await Access.MakeLinksAsync(Supervisor, "130500", null, 10, default))[0];
        var stranger = Supervisor with { Scope = new AccessScope(["130600"]) };

        Assert.False(await Access.RevokeAsync(stranger, GrantKind.Link, link.Grant.Id, default));
        Assert.NotNull(await Identify.ByLinkAsync(link.Secret, default));
        Assert.True(await Access.RevokeAsync(Supervisor, GrantKind.Link, link.Grant.Id, default));
        Assert.Null(await Identify.ByLinkAsync(link.Secret, default));
        Assert.Equal(["link.made", "link.revoked"], trail.Entries.Select(entry => entry.What).Skip(1));
    }

    [Fact]
    public async Task MakeKey_OwnOrThePlatforms_HasItsRolesAndPlaces()
    {
        var (_, secret) = (await Access.MakeKeyAsync(
            Caller.Operator, "平台", AccessRoles.Uploader | AccessRoles.Reader, new AccessScope(["130000"]), null, null, default))!.Value;
        var machine = (await Identify.ByKeyAsync(secret, default))!;
        Assert.True(machine.May(AccessRoles.Reader, "130532"));
        Assert.False(machine.May(AccessRoles.Reader, "410000"));
        Assert.False(machine.May(AccessRoles.Supervisor, "130532"));

        var platforms = new string('k', 56);
        Assert.NotNull(await Access.MakeKeyAsync(Caller.Operator, "旧", AccessRoles.Reader, AccessScope.All, null, platforms, default));
        Assert.NotNull(await Identify.ByKeyAsync(platforms, default));
        Assert.Null(await Access.MakeKeyAsync(Caller.Operator, "短", AccessRoles.Reader, AccessScope.All, null, "short", default));
        Assert.Null(await Identify.ByLinkAsync(platforms, default));
        Assert.Null(await Identify.ByKeyAsync(platforms[..^1], default));
    }

    [Fact]
    public async Task Person_WithoutPlaces_MayNothing()
    {
        Assert.Empty((await Identify.ByPersonAsync("a", "王科长", AccessRoles.Supervisor, default)).Scope.Places);
        await Access.PutPersonAsync(Caller.Operator, "a", "王科长", new AccessScope(["130000"]), default);
        await Access.PutPersonAsync(Caller.Operator, "a", "王科长", new AccessScope(["130600"]), default);
        Assert.Equal("130600", Assert.Single((await Identify.ByPersonAsync("a", "王科长", AccessRoles.Supervisor, default)).Scope.Places));
        Assert.Contains("130000", trail.Entries[^1].Old, StringComparison.Ordinal);
        Assert.True(await Access.RevokeAsync(Caller.Operator, GrantKind.Person, "a", default));
        Assert.Empty((await Identify.ByPersonAsync("a", "王科长", AccessRoles.Supervisor, default)).Scope.Places);
    }

    private async Task RegisterAsync()
    {
        const string File = "机关名称,行政区划代码,机关类型\n邢台市人民政府办公室,130500,办公厅（室）\n平乡县人民政府办公室,130532,办公厅（室）\n保定市教育局,130600,部门\n";
        var scene = new Intake.UploadScene();
        var outcome = await new ImportBodies(bodies, scene.Ledger, scene.Totals, scene.Marks, scene.Work, scene.Queue, trail, clock)
            .RunAsync(Caller.Operator, Encoding.UTF8.GetBytes(File), null, isDryRun: false, default);
        Assert.Empty(outcome.Errors);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 1, 10, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
