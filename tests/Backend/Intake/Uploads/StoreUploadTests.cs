using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Uploads;

/// <summary>Where an upload is stored, and whose file it may replace.</summary>
public sealed class StoreUploadTests
{
    private static readonly Caller Machine = new("key:平台", "平台", AccessRoles.Uploader, new AccessScope(["130000"]));
    private static readonly Caller Other = Machine with { Id = "key:别的平台" };
    private static readonly Caller Supervisor = new("person:1", "王科长", AccessRoles.Supervisor, new AccessScope(["130000"]));

    private readonly InMemoryFileStore uploads = new();

    [Fact]
    public async Task Run_AMachine_KeepsItsNameAndIsStamped()
    {
        Assert.Equal("130600/2024/a.txt", (await StoreAsync(Machine, "130600/2024/a.txt", "1")).Name);
        var stamp = UploadStamp.Read(await uploads.OpenAsync("130600/2024/a.txt", 100, default))!;
        Assert.Equal((Machine.Id, false), (stamp.Uploader.Id, stamp.IsSupervisor));
        Assert.Equal("130000", Assert.Single(stamp.Places));
        Assert.True((await StoreAsync(Machine, "410800/2024/a.txt", "1")).IsOutOfScope);
    }

    [Fact]
    public async Task Run_ANameThatIsTaken_GetsAFolderOfItsOwnUnlessASupervisorReplaces()
    {
        await StoreAsync(Machine, "130600/2024/a.txt", "1");

        Assert.Equal("130600/2024/a.txt", (await StoreAsync(Machine, "130600/2024/a.txt", "1")).Name);
        var beside = (await StoreAsync(Machine, "130600/2024/a.txt", "2")).Name!;
        Assert.Matches("^130600/2024/[0-9a-f]{8}/a\\.txt$", beside);
        Assert.Equal(beside, (await StoreAsync(Machine, "130600/2024/a.txt", "2")).Name);
        Assert.Equal(2024, FolderHints.FromPath(beside).Year);
        Assert.NotEqual("130600/2024/a.txt", (await StoreAsync(Supervisor, "130600/2024/a.txt", "3")).Name);
        Assert.Equal(StoredUpload.Taken, await StoreAsync(Other, "130600/2024/a.txt", "2"));
        Assert.Equal("130600/2024/a.txt", (await StoreAsync(Supervisor with { Scope = AccessScope.All }, "130600/2024/a.txt", "4")).Name);

        await uploads.WriteAsync("operator.txt", "1"u8.ToArray(), default);
        Assert.NotEqual("operator.txt", (await StoreAsync(Machine, "operator.txt", "1")).Name);
        Assert.Equal("1"u8.ToArray(), (await uploads.ReadAsync("operator.txt", 100, default)).Bytes.ToArray());
    }

    [Fact]
    public async Task Run_ALink_StaysInTheFolderOfItsBodyAndReplacesNothing()
    {
        var grant = new Grant(GrantKind.Link, "13", "某/..\\局", AccessRoles.Agency, ["130600"], null, null, "", default);
        var agency = new Caller("link:130600/某局", "某局", AccessRoles.Agency, new AccessScope(["130600"])) { Link = grant };

        var first = (await StoreAsync(agency, "../410000/2024/a.txt", "1")).Name!;
        var second = (await StoreAsync(agency, "a.txt", "2")).Name!;

        Assert.Equal("130600/某局/a.txt", first);
        Assert.Matches("^130600/某局/[0-9a-f]{8}/a\\.txt$", second);
        Assert.Equal(first, (await StoreAsync(agency, "a.txt", "1")).Name);
    }

    private Task<StoredUpload> StoreAsync(Caller caller, string name, string text) =>
        new StoreUpload(
                new UploadStores(uploads, new InMemoryFileStore(), new InMemoryFileStore(), new InMemoryFileStore()), new IntakeOptions())
            .RunAsync(caller, name, Encoding.UTF8.GetBytes(text), default);
}
