using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Register;
using Compiler.Disclosure.Notices;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Desk;

/// <summary>An agency sees what is due and what it has handed in, and nothing of anybody else's.</summary>
public sealed class AgencyDeskTests
{
    private const string Body = "平乡县人民政府办公室";

    private readonly UploadScene scene = new();
    private readonly Caller agency = CallerOf(Body);

    [Fact]
    public async Task Agency_NothingHandedIn_SeesWhatIsDueUntilWhen()
    {
        scene.Now = new DateTimeOffset(2025, 1, 25, 18, 0, 0, TimeSpan.Zero);

        var view = await ViewAsync();

        Assert.Equal((2024, new DateOnly(2025, 1, 31), 5), (view.Year, view.Deadline, view.DaysLeft));
        Assert.Equal((ReportState.Missing, false, 0), (view.State, view.IsOverdue, view.UploadCount));
        Assert.Equal("河北省邢台市平乡县", view.Place);
        scene.Now = scene.Now.AddDays(6);
        Assert.True((await ViewAsync()).IsOverdue);
        var compilation = await ViewAsync(CallerOf(Body, isCompilation: true));
        Assert.Equal(new DateOnly(2025, 3, 31), compilation.Deadline);
    }

    [Fact]
    public async Task Agency_FileHandedIn_SeesItAtOnceAndItsVerdictWithoutTheRollup()
    {
        scene.Now = new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero);
        var name = await UploadAsync("年报.txt", UploadScene.Pingxiang);

        var waiting = Assert.Single((await ViewAsync()).Uploads);
        Assert.Equal((name, "年报.txt", Verdict.Pending), (waiting.Name, waiting.File, waiting.Verdict));

        await scene.Receive.RunAsync(name, default);
        var view = await ViewAsync();
        var read = Assert.Single(view.Uploads);
        var receipt = await scene.ReceiptAsync(name);
        Assert.Equal((VerdictRule.Decide(receipt), 2024, true), (read.Verdict, read.Year, read.Counts));
        Assert.Equal((ReportStates.Decide(receipt), false), (view.State, view.IsReportedByOthers));
    }

    [Fact]
    public async Task Agency_FileThatIsNoReport_IsReturnedUntilAReportFollows()
    {
        scene.Now = new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await scene.Receive.RunAsync(await UploadAsync("信.txt", "今天下雨。"), default);
        Assert.Equal(ReportState.Returned, (await ViewAsync()).State);

        await scene.Receive.RunAsync(await UploadAsync("年报.txt", UploadScene.Pingxiang), default);

        var view = await ViewAsync();
        Assert.NotEqual(ReportState.Missing, view.State);
        Assert.Equal(view.Uploads.Single(upload => upload.Counts).State, view.State);
        Assert.Equal(2, view.UploadCount);
    }

    [Fact]
    public async Task Agency_ReportOfSomebodyElse_CountsAndIsNotShown()
    {
        scene.Now = new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero);
        scene.Put($"130532/{Body}/other.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync($"130532/{Body}/other.txt", default);
        await scene.RollUpAsync();

        var view = await ViewAsync();

        Assert.Empty(view.Uploads);
        Assert.Equal((true, 0), (view.IsReportedByOthers, view.UploadCount));
        Assert.NotEqual(ReportState.Missing, view.State);
        var other = await ViewAsync(CallerOf("平乡县财政局"));
        Assert.Equal((ReportState.Missing, 0), (other.State, other.UploadCount));
    }

    private async Task<string> UploadAsync(string name, string text)
    {
        var stored = await new StoreUpload(scene.Stores, new IntakeOptions()).RunAsync(
            agency, name, Encoding.UTF8.GetBytes(text), default);
        return stored.Name!;
    }

    private async Task<AgencyView> ViewAsync(Caller? caller = null)
    {
        using var boards = new Boards(scene.Lists, FixedRegister.None, scene.Marks);
        caller ??= agency;
        return await new AgencyDesk(scene.Stores, boards, scene.Clock).RunAsync(caller, caller.Link!, default);
    }

    private static Caller CallerOf(string body, bool isCompilation = false)
    {
        var link = new Grant(GrantKind.Link, "13", body, AccessRoles.Agency, ["130532"], null, null, "test", default)
        {
            IsCompilation = isCompilation,
        };
        return new Caller($"link:130532/{body}", body, AccessRoles.Agency, new AccessScope(link.Places)) { Link = link };
    }
}
