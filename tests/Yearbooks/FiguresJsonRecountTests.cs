using System.Text.Json;
using System.Text.RegularExpressions;
using Compiler.Accuracy.Provinces;
using Compiler.Tests.Yearbooks.Recounting;

namespace Compiler.Tests.Yearbooks;

/// <summary>figures.json of the made-up volumes against a count of their true figures that knows nothing of the product.</summary>
public sealed partial class FiguresJsonRecountTests
{
    [Theory]
    [InlineData(SampleProvince.LastYear, SampleProvince.Adcode)]
    [InlineData(SampleProvince.CompiledYear, SampleProvince.Adcode)]
    [InlineData(SampleProvince.LastYear, SampleNation.CountiesOnly)]
    [InlineData(SampleProvince.LastYear, SampleNation.Municipality)]
    [InlineData(SampleProvince.LastYear, SampleNation.CompilationOnly)]
    [InlineData(SampleProvince.LastYear, SampleNation.Adcode)]
    [InlineData(SampleProvince.CompiledYear, SampleNation.Adcode)]
    public void EveryValue_OfAMadeUpVolume_IsWhatPlainLoopsCount(int year, string adcode)
    {
        var book = SampleVolumes.OfNation(year, adcode);
        using var json = JsonDocument.Parse(book.FiguresJson);
        var keys = json.RootElement.GetProperty("cell_paths").EnumerateArray().Select(path => path.GetString()!).ToList();
        var expected = JsonExpectations.Build(new SampleYear(SampleVolumes.Nation, year, adcode), book, SampleVolumes.Edition, keys);

        Assert.Equal(JsonExpectations.Keys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        Assert.Empty(JsonLeaves.Differences(json.RootElement, expected, path => !Words().IsMatch(path)).Take(20));
    }

    [Theory]
    [InlineData("requests.granted.total", "/totals/requests.granted.total/value")]
    [InlineData("requests.new_received.natural_person", "/indicators/A5-1/numerator")]
    [InlineData("proactive_disclosure.penalties", "/places/0/figures/proactive_disclosure.penalties/value")]
    [InlineData("disputes.reconsideration.corrected", "/bodies/0/figures/disputes.reconsideration.corrected")]
    public void EveryValue_OfFiguresThatAreOneOff_IsFoundWrong(string path, string value)
    {
        var reports = SampleProvince.Reports(SampleVolumes.Bodies);
        var input = new SampleInput(reports);
        var year = new SampleYear(input, SampleProvince.LastYear, SampleProvince.Adcode);
        year.Listed[0].Figures[path]++;
        using var json = JsonDocument.Parse(SampleVolumes.Last.FiguresJson);
        var keys = json.RootElement.GetProperty("cell_paths").EnumerateArray().Select(key => key.GetString()!);

        var differences = JsonLeaves.Differences(
            json.RootElement,
            JsonExpectations.Build(year, SampleVolumes.Last, SampleVolumes.Edition, keys),
            leaf => !Words().IsMatch(leaf));

        Assert.Contains(differences, difference => difference.StartsWith($"{value}: ", StringComparison.Ordinal));
    }

    // What rates are called, and why files are left out.
    [GeneratedRegex("^/indicators/[^/]+/name$|^/excluded/[^/]+/reasons(/|$)")]
    private static partial Regex Words();
}
