using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Tests.Yearbooks;

namespace Compiler.Tests.Disclosure.Rollups.Summaries;

public sealed class ReportTallyTests
{
    [Fact]
    public void Of_TheSeeds_CountsEveryThing()
    {
        var year = Seeds.Roll(
            Seeds.Boai2024 with { Published = new DateOnly(2025, 3, 31) },
            Seeds.Baoding2024 with { Published = new DateOnly(2025, 2, 1) },
            new ReportSketch("河北省教育厅", 2024, "2019").At("130000", "河北省").In("厅.txt", "f1", "2025-05-06").Tally(30, 6, 4)).Find(2024)!;

        var tally = ReportTally.Of(year.Nation.Received);

        Assert.Equal((3, 1, 1, 1), (tally.Reports, tally.Compilations, tally.Governments, tally.Departments));
        Assert.Equal([("2019", 1), ("2021", 2)], tally.Forms.Select(form => (form.Key, form.Value)));
        Assert.Equal(new IdentityTally(42 + 42 + 30, 6, 4), tally.Identities);
        Assert.Equal((0, 1, 0), (tally.Errors, tally.Warnings, tally.Infos));
        Assert.Equal((10, 0, 2, 1), (tally.Marked, tally.MissingCells, tally.Dated, tally.OnTime));
        Assert.Equal(new DateTimeOffset(2025, 5, 6, 0, 0, 0, TimeSpan.Zero), tally.Newest);
    }

    [Fact]
    public void Sum_OfTwoHalves_IsTheTallyOfAll()
    {
        var bodies = SampleVolumes.NationRollup.Years.SelectMany(year => year.Nation.Received).ToList();

        PlaceSummaryJsonTests.Same(
            ReportTally.Of(bodies), ReportTally.Of(bodies.Take(77)) + ReportTally.Of(bodies.Skip(77)) + ReportTally.None);
        Assert.True(ReportTally.Of(bodies) is { MissingCells: > 0, Marked: > 0, Dated: > 0, Identities.Fail: > 0 });
    }

    [Fact]
    public void Of_NoReports_IsNone() => Assert.Equal(ReportTally.None, ReportTally.Of(Array.Empty<Body>()));
}
