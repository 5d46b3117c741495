using Compiler.Accuracy.Provinces;
using Compiler.Tests.Yearbooks.Recounting;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks;

/// <summary>
/// Every sum and rate of the made-up province's volumes against a count of its true figures that knows nothing of the product.
/// </summary>
public sealed class SampleVolumeTests
{
    [Theory]
    [InlineData(SampleProvince.LastYear, SampleProvince.Adcode)]
    [InlineData(SampleProvince.CompiledYear, SampleProvince.Adcode)]
    [InlineData(SampleProvince.LastYear, SampleNation.CountiesOnly)]
    [InlineData(SampleProvince.LastYear, SampleNation.Municipality)]
    [InlineData(SampleProvince.LastYear, SampleNation.CompilationOnly)]
    [InlineData(SampleProvince.LastYear, SampleNation.Adcode)]
    [InlineData(SampleProvince.CompiledYear, SampleNation.Adcode)]
    public void EveryNumber_OfAMadeUpVolume_IsWhatPlainLoopsCount(int year, string adcode)
    {
        var book = SampleVolumes.OfNation(year, adcode);

        Assert.Empty(Differences(book, new SampleYear(SampleVolumes.Nation, year, adcode)));
    }

    [Theory]
    [InlineData("requests.new_received.natural_person", "t-5")]
    [InlineData("requests.granted.total", "t-3")]
    [InlineData("disputes.litigation_direct.corrected", "t-7")]
    [InlineData("proactive_disclosure.penalties", "t-1")]
    public void EveryNumber_OfFiguresThatAreOneOff_IsFoundWrong(string path, string table)
    {
        var reports = SampleProvince.Reports(SampleVolumes.Bodies);
        reports.First(report => report is { Year: SampleProvince.LastYear, Kind: SampleKind.Body }).Figures[path]++;

        var differences = Differences(
            SampleVolumes.Last, new SampleYear(new SampleInput(reports), SampleProvince.LastYear, SampleProvince.Adcode));
        Assert.Contains(differences, difference => difference.StartsWith($"{table} 合计: printed", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryNumber_ThatNobodyCounted_IsFound()
    {
        var year = new SampleYear(SampleVolumes.Nation, SampleProvince.LastYear, SampleNation.CompilationOnly);
        var book = SampleVolumes.OfNation(SampleProvince.LastYear, SampleNation.CompilationOnly);
        var recounted = Recounted.Count(year, book, SampleVolumes.Edition);

        Assert.All(recounted.Select(row => row.Anchor).Distinct(), anchor =>
            Assert.NotEmpty(PrintedRows.Differences(book, [.. recounted.Where(row => row.Anchor != anchor)])));
    }

    [Fact]
    public void Charts_InWords_SayEveryFigure()
    {
        var charts = SampleVolumes.Last.Document.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Chart>().ToList();
        Assert.True(charts.Count > 10);
        Assert.All(
            charts,
            chart => Assert.All(PrintedBook.Texts(chart), text => Assert.Contains(text, chart.Alternative, StringComparison.Ordinal)));
    }

    [Fact]
    public void Quality_OfTheNation_SaysNothingGoodOfReportsThatItDoesNotList()
    {
        var book = SampleVolumes.OfNation(SampleProvince.LastYear, SampleNation.Adcode);
        Assert.NotEqual("0", book.Table("identities").Rows[^1].Texts()[3]);
        Assert.Equal(["0", "0"], book.Table("annex-lists").Rows[0].Texts()[2..]);
        Assert.Contains(book.Texts(), text => text.StartsWith("各省份报告的逐项核查结果载于相应省卷的核查附册；", StringComparison.Ordinal));
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
        var book = SampleVolumes.Compose(SampleFiles.Roll(SampleFiles.Create([.. reports])), SampleProvince.LastYear);

        Assert.InRange(Rows(book), 5 * 3_000, 30 * 3_000);
        Assert.InRange(
            book.Document.Chapters.Sum(chapter => chapter.Blocks.Length),
            1,
            SampleVolumes.Last.Document.Chapters.Sum(chapter => chapter.Blocks.Length));
        // What is one piece on a page stays small: charts and the grid of counties.
        Assert.All(
            book.Document.Chapters.SelectMany(chapter => chapter.Blocks).OfType<BarChart>(),
            chart => Assert.InRange(chart.Bars.Length, 1, 40));
        Assert.InRange(book.FiguresJson.Length, 1, 30_000_000);
        Assert.InRange(book.TablesCsv.Length, 1, 30_000_000);
    }

    private static int Rows(Yearbook book) => book.Tables.Sum(table => table.Rows.Length);

    private static List<string> Differences(Yearbook book, SampleYear year) =>
        [.. PrintedRows.Differences(book, Recounted.Count(year, book, SampleVolumes.Edition))];
}
