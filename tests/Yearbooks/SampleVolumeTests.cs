using Compiler.Accuracy.Provinces;
using Compiler.Tests.Yearbooks.Recounting;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks;

/// <summary>Every sum and rate of the made-up province's volumes against a count of its true figures that knows nothing of the product.</summary>
public sealed class SampleVolumeTests
{
    [Theory]
    [InlineData(SampleProvince.CompiledYear)]
    [InlineData(SampleProvince.LastYear)]
    public void Tables_OfTheMadeUpProvince_PrintWhatPlainLoopsCount(int year) =>
        Assert.Empty(Differences(year, SampleVolumes.Reports));

    [Theory]
    [InlineData("requests.new_received.natural_person")]
    [InlineData("requests.granted.total")]
    [InlineData("disputes.litigation_direct.corrected")]
    [InlineData("proactive_disclosure.penalties")]
    public void Tables_OfFiguresThatAreOneOff_AreFoundWrong(string path)
    {
        var reports = SampleProvince.Reports(SampleVolumes.Bodies);
        reports.First(report => report is { Year: SampleProvince.LastYear, Kind: SampleKind.Body }).Figures[path]++;

        Assert.NotEmpty(Differences(SampleProvince.LastYear, reports));
    }

    [Fact]
    public void EveryPage_OfASample_IsMarked()
    {
        var document = SampleVolumes.Last.Document;
        Assert.Equal(SampleVolumes.Mark, document.Cover.Mark);
        Assert.StartsWith("【样例】", document.RunningTitle, StringComparison.Ordinal);
        Assert.EndsWith("（样例）", document.Info.Title, StringComparison.Ordinal);
        Assert.Contains("（样例）", SampleVolumes.Last.FiguresJson, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_OfThreeThousandBodies_AreNoMoreThanOfTwoHundred()
    {
        var reports = SampleProvince.Reports(3_000).Where(report => report.Year == SampleProvince.LastYear);
        var book = SampleVolumes.Compose(SampleFiles.Roll(SampleFiles.Of([.. reports])), SampleProvince.LastYear);

        Assert.InRange(Rows(book), 5 * 3_000, 30 * 3_000);
        Assert.InRange(book.Document.Chapters.Sum(chapter => chapter.Blocks.Length), 1, SampleVolumes.Last.Document.Chapters.Sum(chapter => chapter.Blocks.Length));
        // What is one piece on a page stays small: charts and the grid of counties.
        Assert.All(book.Document.Chapters.SelectMany(chapter => chapter.Blocks).OfType<BarChart>(), chart => Assert.InRange(chart.Bars.Length, 1, 40));
        Assert.InRange(book.FiguresJson.Length, 1, 30_000_000);
        Assert.InRange(book.TablesCsv.Length, 1, 30_000_000);
    }

    private static int Rows(Yearbook book) => book.Tables().Sum(table => table.Rows.Length);

    private static List<string> Differences(int year, IReadOnlyList<SampleReport> reports)
    {
        var book = year == SampleProvince.LastYear ? SampleVolumes.Last : SampleVolumes.Compose(SampleVolumes.Rollup, year);
        var sample = new SampleYear(reports, year);
        return [.. PrintedRows.Differences(book, [.. PlaceExpectations.Of(sample), .. YearExpectations.Of(sample, reports)])];
    }
}
