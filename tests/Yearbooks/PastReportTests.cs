using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Yearbooks;

/// <summary>Reports of earlier years that are kept for comparison only.</summary>
public sealed class PastReportTests
{
    private static readonly DisclosureReport Before = new ReportSketch("保定市人民政府办公室", 2023).At("130600", "河北省", "保定市")
        .Row("new_received", 200, 0, 0, 0, 0, 0, 200).Row("carried_forward", 2, 0, 0, 0, 0, 0, 2).Found("X", Severity.Error, "有误", 3);

    [Fact]
    public void Book_WithPastReports_IsTheSame()
    {
        var (whole, past) = (Volumes.Compose(Seeds.Roll(Seeds.Baoding2024, Before)), Volumes.Compose(Roll()));
        Assert.Equal(whole.Texts(), past.Texts());
        Assert.Equal((whole.FiguresJson, whole.Fingerprint), (past.FiguresJson, past.Fingerprint));
        Assert.Empty(Roll().Find(2023)!.Nation.Received.Single().Findings);
    }

    [Fact]
    public void PastYear_CannotBePrinted() => Assert.Throws<ArgumentException>(() => Volumes.Compose(Roll(), year: 2023));

    [Fact]
    public void PastYear_CannotBeSummarised() =>
        Assert.Throws<ArgumentException>(() => PlaceSummary.FromProvince(Roll(), 2023, "130000"));

    private static Rollup Roll()
    {
        var builder = new RollupBuilder();
        builder.Add(Seeds.Baoding2024);
        builder.AddPast(new Receipt(Before.Source, Before, Before.Findings));
        return builder.Build();
    }
}
