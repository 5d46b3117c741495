using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Disclosure.Checking;

public sealed class CellsInDoubtTests
{
    [Fact]
    public void Of_ReportThatAddsUp_IsNothing() => Assert.Empty(Find(Sound()));

    // 15 read as 202500115: its row and its column fail, the sums across prove the others.
    [Fact]
    public void Of_FigureWhoseRowAndColumnFail_IsItAlone() =>
        Assert.Equal(["requests.granted.natural_person"], Find(Sound().Set("requests.granted.natural_person", 202500115)));

    [Fact]
    public void Of_WrongTotalOfARow_IsItAlone() =>
        Assert.Equal(["requests.granted.total"], Find(Sound().Set("requests.granted.total", 16)));

    [Fact]
    public void Of_ColumnThatFailsWhereEachRowHolds_IsNothing() =>
        Assert.Empty(Find(Sound().Row("new_received", 14, 0, 0, 0, 0, 0, 14)));

    [Fact]
    public void Of_GroupOfTableFourThatFails_IsAllOfIt() =>
        Assert.Equal(
            [
                "disputes.reconsideration.corrected",
                "disputes.reconsideration.other_result",
                "disputes.reconsideration.pending",
                "disputes.reconsideration.total",
                "disputes.reconsideration.upheld",
            ],
            Find(Sound().Dispute("reconsideration", 1, 0, 0, 0, 3)));

    // A row that was placed by the sums bears nobody out.
    [Fact]
    public void Of_FailingColumnOfARowThatWasPlacedByTheSums_IsTheRowInIt() => Assert.Equal(
        ["requests.granted.natural_person", "requests.granted.total"],
        Find(Sound().Row("granted", 14, 0, 0, 0, 0, 0, 14).From("Inferred", "requests.granted.")));

    [Fact]
    public void Of_CellWithoutAFigure_IsNotAmongThem() =>
        Assert.DoesNotContain(
            "disputes.reconsideration.pending",
            Find(
                Sound()
                    .Dispute("reconsideration", 4, 0, 0, 0, 3)
                    .Put("disputes.reconsideration.pending", new Cell(CellState.NotApplicable, null, "/", default))));

    private static ReportSketch Sound() => new ReportSketch("甲局", 2024)
        .Row("new_received", 15, 0, 0, 0, 0, 0, 15).Row("granted", 15, 0, 0, 0, 0, 0, 15).Row("total_processed", 15, 0, 0, 0, 0, 0, 15);

    private static IEnumerable<string> Find(ReportSketch sketch)
    {
        var report = ReportCheck.Apply(new Receipt(sketch.Build().Source, sketch, [])).Report!;
        return DoubtfulCells.Find(report).Select(field => report.Form.Fields[field].Path.Text).Order(StringComparer.Ordinal);
    }
}
