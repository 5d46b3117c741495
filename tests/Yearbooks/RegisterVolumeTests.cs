using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Yearbooks;

/// <summary>The volumes count by the register where there is one.</summary>
public sealed class RegisterVolumeTests
{
    private static readonly RegisteredBody[] Bodies =
    [
        new("保定市人民政府办公室", [], "130600", BodyKind.Office),
        new("平乡县人民政府办公室", [], "130532", BodyKind.Office),
        new("邢台市人民政府办公室", [], "130500", BodyKind.Office, "河北省人民政府办公厅"),
        new("平乡县教育局", [], "130532", BodyKind.Department, Until: new DateOnly(2023, 12, 31)),
        new("平乡县科技局", [], "130532", BodyKind.Department, Until: new DateOnly(2023, 6, 30)),
    ];

    private static Rollup Registered { get; } = Seeds.Rollup with { Register = new BodyRegister(Bodies) };

    [Theory]
    [InlineData(2024, "办公厅（室）|3|2|1|0|0|2|0.0", "合计|3|2|1|0|0|2|0.0")]
    [InlineData(2023, "部门|1|0|1|0|0|0|0.0", "合计|4|1|3|0|0|1|0.0")]
    public void Compose_ProvinceWithARegister_CountsTheBodiesOfTheYear(int year, string row, string total)
    {
        var rows = Volumes.Compose(Registered, year: year).Table("register").Rows.Select(cells => string.Join('|', cells.Texts())).ToList();

        Assert.Contains(row, rows);
        Assert.Equal(total, rows[^1]);
    }

    [Fact]
    public void Compose_ProvinceWithARegister_ListsWhoHasNotReportedAndTellsTheRate()
    {
        var book = Volumes.Compose(Registered);

        Assert.Equal(["1", "邢台市", "邢台市人民政府办公室", "办公厅（室）", "河北省人民政府办公厅"], Assert.Single(book.Table("unreported").Rows).Texts());
        Assert.Contains(book.Texts(), text => text.Contains("应报机关名单所列机关 3 个，已报 2 个，未报 1 个", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 20, "办公厅（室）|3|2|1|1|0|1|50.0")]
    [InlineData(3, 2, "办公厅（室）|3|2|1|0|1|1|0.0")]
    public void Compose_ReportWithADate_CountsInTheRateOfThoseThatHaveOneAndOfTheMissing(int month, int day, string row)
    {
        var reports = Seeds.All.Select(report =>
            report.Agency == Bodies[0].Name ? report with { Published = new DateOnly(2025, month, day) } : report);
        var registered = Seeds.Roll(reports) with { Register = new BodyRegister(Bodies) };

        Assert.Equal(row, string.Join('|', Volumes.Compose(registered).Table("register").Rows[0].Texts()));
    }

    [Fact]
    public void Compose_NationWithOneRegister_CountsThatProvinceOnly()
    {
        var book = Volumes.Composer.ComposeAll(Registered, Volumes.Edition).Single(book => book is { Year: 2024, Adcode: "100000" });

        Assert.Equal(["河北省", "合计"], book.Table("register").Rows.Select(row => row.Texts()[0]));
        Assert.Contains(book.Texts(), text => text.Contains("建有应报机关名单的省份 1 个", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_WithoutARegister_SaysNothingOfIt() =>
        Assert.All(Volumes.All, book => Assert.DoesNotContain(book.Texts(), text => text.Contains("应报机关", StringComparison.Ordinal)));
}
