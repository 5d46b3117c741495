using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Granting;
using Compiler.Backend.Operations;
using Compiler.Backend.Register;
using Compiler.Desk;
using Compiler.Desk.Layout;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Register;
using Compiler.Yearbooks.Volumes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compiler.Tests.EndToEnd;

/// <summary>The lists of the desk, rendered: whatever stands in a name, a caption or a label remains text.</summary>
public sealed class DeskPageRenderingTests
{
    private const string Hostile = "<script>alert(1)</script>\"'";
    private static readonly DateTimeOffset Now = new(2025, 4, 1, 18, 0, 0, TimeSpan.Zero);
    private static readonly Caller Supervisor = new("key:1", Hostile, AccessRoles.Supervisor, new AccessScope(["130000"]));
    private static readonly ImmutableArray<PlaceOption> Places = [new("130000", Hostile)];
    private static readonly Grant Link = new(
        GrantKind.Link, Hostile, Hostile, AccessRoles.Agency, ["130600"], Now.AddDays(1), null, Hostile, Now);

    [Fact]
    public async Task Lists_HostileNames_RemainText()
    {
        var edition = new Edition(2024, "130000", Hostile, 2, "x", new DateOnly(2025, 4, 1), 1, 1, true, true, null);
        var part = new OverviewPart("130600", Hostile, new StateCounts(1, 2, 3, 4, 1, 5, 1), default);
        string[] pages =
        [
            await RenderAsync<OverviewPage, OverviewModel>(new(
                new YearOverview(2024, "130000", Hostile, part, [part with { Adcode = "130000" }, part], 2, Now, [Hostile]), Places)),
            await RenderAsync<ReportListPage, ReportListModel>(new(
                new DeskQuery("130000") { Text = Hostile },
                new DeskPage(2024, "130000", default, 0, 1, 3, [], Now, [Hostile], new DateOnly(2025, 4, 1)), Places)),
            await RenderAsync<LinkListPage, LinkListModel>(new("130000", Hostile, Paged.Of([Link], 1), Places, Now, 400)),
            await RenderAsync<NewLinksPage, NewLinksModel>(new("130000", "https://desk.example", [new NewLink(Link, Hostile)])),
            await RenderAsync<YearbookListPage, YearbookListModel>(new(2024, [2024], Paged.Of([edition], 1))),
            await RenderAsync<VolumePage, VolumeModel>(new(
                edition, [new RevisionEntry(2, edition.Date, 1, true, 1, 1), new RevisionEntry(1, edition.Date, 0, false)],
                new RevisionDifference(1, 2, [new Amendment(Hostile, null, 1234.5m)]))),
            await RenderAsync<BodyListPage, BodyListModel>(new(
                "130000", Hostile,
                Paged.Of([new RegisteredBody(Hostile, [Hostile], "130600", BodyKind.Office, Hostile, Contact: Hostile)], 1),
                Places, true)),
            await RenderAsync<ImportPage, ImportModel>(new(
                "130000", Hostile, Hostile,
                new ImportOutcome(
                    true, [new BodyNotice(BodyNotice.Changed, "130600", Hostile, [new ChangedFact(Hostile, Hostile, "")])], 1, []), true)),
            await RenderAsync<ImportPage, ImportModel>(new("130000", Hostile, "", ImportOutcome.Refused(true, [Hostile]), false)),
            await RenderAsync<AuditPage, AuditModel>(new(
                "130000", Places, [new AuditEntry(Now, "130000", Hostile, Hostile, Hostile, Hostile, Hostile)], 2, true)),
            await RenderAsync<HealthPage, HealthModel>(HealthModel.For(State([Hostile]), AccessScope.All)),
        ];
        foreach (var page in pages)
        {
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("alert(1)</script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("alert(1)", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.Equal(page.Split("<form ").Length - page.Split("method=\"get\"").Length, page.Split("name=\"_token\"").Length - 1);
        }
    }

    [Fact]
    public void PageAddress_Parameters_AreEscapedAndEmptyOnesLeftOut()
    {
        Assert.Equal("/desk/reports?q=a%26b%20%E4%BF%9D", PageAddress.Of("/desk/reports", ("state", null), ("sort", ""), ("q", "a&b 保")));
        Assert.Equal("/desk/report/130600/a%3Fb%20%231.pdf", PageAddress.OfReport("130600/a?b #1.pdf"));
    }

    [Fact]
    public void Address_OfAFilteredList_HasEveryCondition()
    {
        var query = new DeskQuery("130600")
        {
            State = ReportState.ToCheck,
            Kind = BodyKind.Office,
            Text = "保定",
            Sort = DeskSort.Received,
            IsOverdueOnly = true,
            IsUnplaced = true,
        };
        var model = new ReportListModel(query, new DeskPage(2024, "130600", default, 0, 1, 1, [], null, [], default), []);
        Assert.Equal(
            "/desk/reports?year=2024&place=130600&state=to_check&kind=office&q=%E4%BF%9D%E5%AE%9A&sort=received&overdue=true&unplaced=true",
            model.Address);
    }

    [Theory]
    [InlineData(0, 1, 1, 1, 0)]
    [InlineData(120, 3, 3, 3, 20)]
    [InlineData(120, 9, 3, 3, 20)]
    [InlineData(100, 2, 2, 2, 50)]
    public void Paged_APage_IsOneOfThem(int all, int asked, int page, int pages, int rows)
    {
        var paged = Paged.Of([.. Enumerable.Range(0, all)], asked);
        Assert.Equal((page, pages, all, rows), (paged.Page, paged.Pages, paged.Matches, paged.Rows.Length));
    }

    [Fact]
    public void PlaceOptions_OfACity_AreItselfAndItsCounties()
    {
        var places = PlaceOption.For(new AccessScope(["130600"]), "130600");
        Assert.Equal("130600", places[0].Code);
        Assert.Contains(places, place => place.Name == "河北省保定市涿州市");
        Assert.All(places, place => Assert.StartsWith("1306", place.Code, StringComparison.Ordinal));
        Assert.Contains(PlaceOption.For(AccessScope.All, "130600"), place => place.Code == "440000");
    }

    [Fact]
    public void Health_ForACity_IsOnlyWhatConcernsIt()
    {
        var state = State(["130600/年报.pdf", "130100/年报.pdf", "年报.pdf"]);
        var health = HealthModel.For(state, new AccessScope(["130600"]));
        Assert.Equal("2024-130000", Assert.Single(health.Lists[0].Names));
        Assert.Equal("2024/130000/r2", Assert.Single(health.Lists[1].Names));
        Assert.Equal("130600/年报.pdf", Assert.Single(health.Lists[2].Names));
        Assert.Equal("2024/130000/latest/yearbook.pdf", Assert.Single(health.Lists[4].Names));
        Assert.False(health.IsWell);
        Assert.True(HealthModel.For(state, new AccessScope(["440000"])).IsWell);
        var all = HealthModel.For(state, AccessScope.All);
        Assert.Equal((2, 3, 1), (all.Lists[0].Count, all.Lists[2].Count, all.Lists[^1].Count));
    }

    private static BackendState State(IReadOnlyList<string> failed) => new()
    {
        Waiting = ["2024-130000", "2024-100000"],
        WaitingSince = Now,
        UnreadableRows = [],
        AlteredTotals = [],
        AlteredFiles = ["2024/130000/latest/yearbook.pdf", "2024/100000/r1/annex.pdf"],
        Printing = ["2024/130000/r2", "2024/100000/r1"],
        FailedUploads = failed,
        UnreadableReceipts = 0,
        Poisoned = new Dictionary<string, int> { ["work"] = 1 },
    };

    private static async Task<string> RenderAsync<TPage, TModel>(TModel model)
        where TPage : PageComponent<TModel>
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var frame = new PageFrame(Hostile, Supervisor, "/desk", "token");
        var renderer = new PageRenderer(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);
        return await renderer.RenderAsync<TPage, TModel>(frame, model);
    }
}
