using Compiler.Accuracy.Provinces;
using Compiler.Tests.Yearbooks.Recounting;

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

    private static List<string> Differences(int year, IReadOnlyList<SampleReport> reports)
    {
        var book = year == SampleProvince.LastYear ? SampleVolumes.Last : SampleVolumes.Compose(SampleVolumes.Rollup, year);
        var sample = new SampleYear(reports, year);
        return [.. PrintedRows.Differences(book, [.. PlaceExpectations.Of(sample), .. YearExpectations.Of(sample, reports)])];
    }
}
