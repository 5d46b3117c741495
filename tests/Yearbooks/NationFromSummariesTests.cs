using System.Text.Json;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks;

/// <summary>The national volume made from stored summaries is the one made from all reports, in every character.</summary>
public sealed class NationFromSummariesTests
{
    private static readonly SettledReceipts Mixed = Files(
    [
        // A province that compiles beside its parts, one without a compilation, one with vertical bodies alone.
        new ReportSketch("河北省人民政府", 2024).At("130000", "河北省").Compiles().Row("new_received", 9000, 0, 0, 0, 0, 0, 9000),
        Seeds.Baoding2024,
        Seeds.Pingxiang2024 with { Published = new DateOnly(2025, 2, 3) },
        Seeds.Xingtai2023,
        Seeds.Boai2024,
        new ReportSketch("博爱县人民政府", 2023).At("410822", "河南省", "焦作市", "博爱县").Compiles().Disclosure("fees_wan_yuan", 11.2974m)
            .Row("carried_forward", 3, 0, 0, 0, 0, 0, 3),
        new ReportSketch("石家庄海关", 2024).At("130000", "河北省", line: BodyLine.Vertical).Row("new_received", 50, 0, 0, 0, 0, 0, 50),
        new ReportSketch("石家庄海关", 2023).At("130000", "河北省", line: BodyLine.Vertical).Row("new_received", 40, 0, 0, 0, 0, 0, 40),
        new ReportSketch("上海海关", 2024, "2019").At("310000", "上海市", line: BodyLine.Vertical).Row("new_received", 5, 0, 0, 0, 0, 0, 5),
        new ReportSketch("某直属海关", 2024).At("", null, line: BodyLine.Vertical).Row("new_received", 6, 0, 0, 0, 0, 0, 6),
        // Departments of the State Council in both years, with either way of saying where they are.
        new ReportSketch("教育部", 2024).At("", null, line: BodyLine.National).Row("new_received", 9, 0, 0, 0, 0, 0, 9),
        new ReportSketch("教育部", 2023).At("", null, line: BodyLine.National).Row("new_received", 8, 0, 0, 0, 0, 0, 8),
        new ReportSketch("水利部", 2024).At("100000", null, line: BodyLine.National).Row("new_received", 7, 0, 0, 0, 0, 0, 7),
        // Unresolved: in a compilation that is counted, in none, and without candidates where a whole province compiles.
        new ReportSketch("涿州区人民政府", 2024).Between("河北省保定市涿州市").Row("new_received", 101, 0, 0, 0, 0, 0, 101),
        new ReportSketch("鼓楼区人民政府", 2024, "2019").Between("江苏省南京市鼓楼区").Row("new_received", 33, 0, 0, 0, 0, 0, 33),
        new ReportSketch("鼓楼区人民政府", 2023).Between("江苏省南京市鼓楼区").Row("new_received", 30, 0, 0, 0, 0, 0, 30),
        new ReportSketch("某局", 2024).Between(),
        new ReportSketch("某局", 2023).Between(),
        new ReportSketch("河北省教育厅", 2020, "2019").At("130000", "河北省").Row("new_received", 77, 0, 0, 0, 0, 0, 77),
        new ReportSketch("河北省教育厅", 2021).At("130000", "河北省").Row("new_received", 70, 0, 0, 0, 0, 0, 70),
    ]);

    public static TheoryData<int> MixedYears => [2020, 2021, 2023, 2024];

    public static TheoryData<int> MadeUpYears => [SampleProvince.LastYear, SampleProvince.CompiledYear];

    [Theory]
    [MemberData(nameof(MixedYears))]
    public void Book_OfEveryKindOfReport_IsTheSame(int year) => Same(Mixed, Volumes.Composer, year);

    [Theory]
    [MemberData(nameof(MadeUpYears))]
    public void Book_OfTheMadeUpNation_IsTheSame(int year) => Same(SampleVolumes.NationFiles, SampleVolumes.Composer, year);

    [Fact]
    public void Book_OfTheSeeds_IsTheSame() => Same(Files([.. Seeds.All]), Volumes.Composer, 2024);

    [Fact]
    public void Vertical_OfProvinces_IsOneRowEachAndTheOthersOneByOne()
    {
        var book = Volumes.Composer.Compose(new StoredNation(Mixed).Build(2024), 2024, Volumes.Edition);
        Assert.Equal(
            ["河北省 | 1 份报告 | 50 | +25.0", "上海市 | 1 份报告 | 5 | —", "— | 某直属海关 | 6 | —", "合计 | 3 份报告 | 61 | +25.0"],
            book.Table("v-2").Rows.Select(row => row.Texts()).Select(row => $"{row[0]} | {row[1]} | {row[2]} | {row[^1]}"));
        Assert.Equal(["某局 否", "涿州区人民政府 否", "鼓楼区人民政府 是"],
            book.Table("unresolved-reports").Rows.Select(row => $"{row.Texts()[0]} {row.Texts()[^1]}"));
    }

    [Fact]
    public void ProvinceWithSummaryAndReports_IsRefused()
    {
        var builder = new NationBuilder();
        builder.Add(PlaceSummary.FromProvince(Seeds.Rollup, 2024, "130000"));
        builder.Add(new Receipt(Seeds.Baoding2024.Source, Seeds.Baoding2024, []));
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void SummaryOfUnresolved_MadeBeforeAProvinceCompiled_IsRefused()
    {
        var rollup = Roll(Mixed);
        AssertRefused(rollup, PlaceSummary.FromUnresolved(rollup, 2024, []), receipt => true);
    }

    [Theory]
    [InlineData("教育部", 2024)]
    [InlineData("教育部", 2023)]
    [InlineData("某直属海关", 2024)]
    [InlineData("鼓楼区人民政府", 2024)]
    public void ReportOfNoProvince_ThatIsNotAdded_IsMissed(string agency, int year)
    {
        var rollup = Roll(Mixed);
        var open = Nation.FromRollup(rollup).Find(2024)!.Open;
        AssertRefused(rollup, open, receipt => (receipt.Report!.Agency, receipt.Report.Year) != (agency, year));
    }

    [Fact]
    public void YearToBePrinted_WithItsReportsOfNoProvince_NeedsNoSummaryOfThem()
    {
        var rollup = Roll(Mixed);
        Assert.Equal(
            Volumes.Compose(rollup, "100000").FiguresJson,
            Volumes.Composer.Compose(Build(rollup, null, receipt => true), 2024, Volumes.Edition).FiguresJson);
    }

    private static void AssertRefused(Compiler.Disclosure.Rollups.Rollup rollup, PlaceSummary open, Func<Receipt, bool> isAdded) =>
        Assert.Throws<ArgumentException>(() => Volumes.Composer.Compose(Build(rollup, open, isAdded), 2024, Volumes.Edition));

    private static Nation Build(Compiler.Disclosure.Rollups.Rollup rollup, PlaceSummary? open, Func<Receipt, bool> isAdded)
    {
        var builder = new NationBuilder();
        var nation = Nation.FromRollup(rollup);
        foreach (var summary in nation.Years.SelectMany(year => year.Year == 2024 ? year.Provinces : year.Provinces.Add(year.Open)))
            builder.Add(summary);
        if (open is not null)
            builder.Add(open);
        foreach (var receipt in Mixed.Counted.Where(receipt => receipt.Report is { Year: 2024 or 2023, Place.ProvinceAdcode: "" or "100000" }))
        {
            if (isAdded(receipt))
                builder.Add(receipt);
        }

        foreach (var receipt in Mixed.LeftOut.Where(receipt => receipt.Identity is not { Place.ProvinceAdcode.Length: > 0 }))
            builder.Exclude(receipt);
        return builder.Build();
    }

    private static void Same(SettledReceipts files, YearbookComposer composer, int year)
    {
        var expected = composer.Compose(Roll(files), year, "100000", Volumes.Edition);
        var actual = composer.Compose(new StoredNation(files).Build(year), year, Volumes.Edition);

        Assert.Equal(Json(expected.Document), Json(actual.Document));
        Assert.Equal(Json(expected.Annex), Json(actual.Annex));
        Assert.Equal(expected.FiguresJson, actual.FiguresJson);
        Assert.Equal(expected.TablesCsv, actual.TablesCsv);
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
        Assert.Equal(expected.Fingerprint, composer.Prepare(new StoredNation(files).Build(year), year).Fingerprint);
    }

    private static string Json(YearbookDocument document) => JsonSerializer.Serialize(document);

    private static Compiler.Disclosure.Rollups.Rollup Roll(SettledReceipts files) => SampleFiles.Roll(files);

    private static SettledReceipts Files(params DisclosureReport[] reports)
    {
        var reason = new Finding(FindingCode.Parse("Y"), Severity.Warning, "已由后一份文件取代", default);
        return new SettledReceipts(
            [],
            [.. reports.Select(report => new Receipt(report.Source, report, report.Findings))],
            [
                .. new DisclosureReport[]
                {
                    new ReportSketch("平乡县教育局", 2024).At("130532", "河北省", "邢台市", "平乡县"),
                    new ReportSketch("北京市教育局", 2024).At("110000", "北京市"),
                    new ReportSketch("某局", 2024).Between(),
                }.Select(report => new Receipt(report.Source, report, [reason])),
                new Receipt(new SourceFile("合同.txt", "in/合同.txt", 5, "c0", default), null, [reason]),
            ]);
    }
}
