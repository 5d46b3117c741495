using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Tests.Yearbooks;

namespace Compiler.Tests.Disclosure.Rollups.Summaries;

public sealed class PlaceSummaryJsonTests
{
    private static PlaceSummary Hebei { get; } = PlaceSummary.FromProvince(
        Seeds.Roll(
        [
            .. Seeds.All,
            new ReportSketch("保定市人民政府办公室", 2023).At("130600", "河北省", "保定市").Row("new_received", 200, 0, 0, 0, 0, 0, 200),
            new ReportSketch("河北省人民政府", 2024).At("130000", "河北省").Compiles().Disclosure("fees_wan_yuan", 1129.7490m),
            new ReportSketch("石家庄海关", 2024, "2019").At("130000", "河北省", line: BodyLine.Vertical).Set("requests.granted.total", null),
        ]),
        2024,
        "130000");

    [Fact]
    public void Read_OfWhatWasWritten_GivesEveryValue()
    {
        var read = PlaceSummaryJson.Read(PlaceSummaryJson.Write(Hebei));

        Same(Hebei, read);
        Assert.Equal(1129.7490m, read.Totals.Sum(FigureCatalogue.Get(FieldPath.Disclosure(RowKeys.FeesInWanYuan))).Value);
        Assert.Equal((1, 2, 3), (read.Parts!.Reports - 1, read.Parts.Reports, read.Received.Reports));
        Assert.Equal(1, read.Vertical.Tally.Forms["2019"]);
        Assert.Equal(1, read.Match.Carry.Bodies + 1);
    }

    [Fact]
    public void Read_OfASummaryWithARegister_GivesItsCounts()
    {
        RegisteredBody[] bodies = [new("保定市人民政府办公室", [], "130600", BodyKind.Office), new("保定市教育局", [], "130600", BodyKind.Department)];
        var summary = PlaceSummary.FromProvince(Seeds.Rollup with { Register = new BodyRegister(bodies) }, 2024, "130000");

        var read = PlaceSummaryJson.Read(PlaceSummaryJson.Write(summary)).Due!;

        Assert.Equal(summary.Due!.Kinds, read.Kinds);
        Assert.Equal((2, 1, 1, summary.Due.Fingerprint), (read.Total.Due, read.Total.Received, read.Total.Missing, read.Fingerprint));
        // Without a register the text is that of versions that knew none.
        Assert.DoesNotContain("due", PlaceSummaryJson.Write(Hebei), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfMadeUpProvinces_GivesEveryValue()
    {
        var nation = Nation.FromRollup(SampleVolumes.NationRollup);
        Assert.All(
            nation.Years.SelectMany(year => year.Provinces.Append(year.Open)),
            summary => Same(summary, PlaceSummaryJson.Read(PlaceSummaryJson.Write(summary))));
        Assert.Contains(nation.Years[^1].Provinces, summary => summary.Match.Carry.Breaks > 0);
    }

    [Fact]
    public void Read_OfAnUnknownFigureAndRate_IgnoresThem()
    {
        var json = Parse();
        json["figures"]![0] = "requests.of_another_form.total";
        json["rates"]![0] = "Z9";

        var read = PlaceSummaryJson.Read(json.ToJsonString());

        Assert.Equal(default, read.Totals.Sums[0]);
        Assert.Equal(default, read.Totals.Rates[0]);
        Assert.Equal(Hebei.Totals.Sums.Skip(1), read.Totals.Sums.Skip(1));
        Assert.Equal(Hebei.Totals.Rates.Skip(1), read.Totals.Rates.Skip(1));
    }

    [Fact]
    public void Read_OfFiguresInAnotherOrder_GivesTheSame()
    {
        var json = Parse();
        Swap(json["figures"]!);
        foreach (var part in new[] { "totals", "parts", "vertical" })
            Swap(json[part]!["sums"]!);
        foreach (var part in new[] { "match", "vertical_match" })
            Swap(json[part]!["growths"]!);

        Same(Hebei, PlaceSummaryJson.Read(json.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":1}")]
    public void Read_OfNoSummary_Throws(string json) => Assert.ThrowsAny<JsonException>(() => PlaceSummaryJson.Read(json));

    [Theory]
    [InlineData("format", "2")]
    [InlineData("layer", "\"whole\"")]
    [InlineData("figures", "[]")]
    [InlineData("rates", "[\"A2\"]")]
    [InlineData("name", "null")]
    [InlineData("totals", "{}")]
    [InlineData("year", "\"2024\"")]
    [InlineData("places", "{\"130000\":[1,2,3]}")]
    [InlineData("places", "{\"130000\":[1,2,3,0.5]}")]
    [InlineData("received", "{\"forms\":{},\"counts\":[1],\"newest\":null}")]
    public void Read_OfASpoiltSummary_Throws(string name, string value)
    {
        var json = Parse();
        json[name] = JsonNode.Parse(value);
        Assert.ThrowsAny<JsonException>(() => PlaceSummaryJson.Read(json.ToJsonString()));
    }

    [Fact]
    public void Read_OfAListOfAnotherLength_Throws()
    {
        var json = Parse();
        json["totals"]!["sums"]![0] = new JsonArray(1);
        Assert.ThrowsAny<JsonException>(() => PlaceSummaryJson.Read(json.ToJsonString()));
    }

    internal static void Same(PlaceSummary expected, PlaceSummary actual)
    {
        Assert.Equal(
            (expected.Year, expected.Adcode, expected.Name, expected.Path, expected.Layer, expected.Excluded, expected.Fingerprint),
            (actual.Year, actual.Adcode, actual.Name, actual.Path, actual.Layer, actual.Excluded, actual.Fingerprint));
        Same(expected.Totals, actual.Totals);
        Assert.Equal(expected.Parts is null, actual.Parts is null);
        Same(expected.Parts ?? Totals.None, actual.Parts ?? Totals.None);
        Same(expected.Received, actual.Received);
        Same(expected.Counted, actual.Counted);
        Same(expected.Match, actual.Match);
        Assert.Equal(expected.Places.AsEnumerable(), actual.Places.AsEnumerable());
        Assert.Equal(expected.Compiled.AsEnumerable(), actual.Compiled.AsEnumerable());
        Same(expected.Vertical.Totals, actual.Vertical.Totals);
        Same(expected.Vertical.Tally, actual.Vertical.Tally);
        Same(expected.Vertical.Match, actual.Vertical.Match);
        Assert.Equal(PlaceSummaryJson.Write(expected), PlaceSummaryJson.Write(actual));
    }

    internal static void Same(YearMatch expected, YearMatch actual)
    {
        Assert.Equal(expected.Growths.AsEnumerable(), actual.Growths.AsEnumerable());
        Assert.Equal(expected.Changes.AsEnumerable(), actual.Changes.AsEnumerable());
        Assert.Equal((expected.Carry, expected.Jumps), (actual.Carry, actual.Jumps));
    }

    internal static void Same(ReportTally expected, ReportTally actual)
    {
        Assert.Equal(expected.Forms, actual.Forms);
        Assert.Equal(expected with { Forms = actual.Forms }, actual);
    }

    // Also the decimals of every number: 1.10 is not 1.1 in figures.json.
    private static void Same(Totals expected, Totals actual)
    {
        Assert.Equal(expected.Reports, actual.Reports);
        Assert.Equal(expected.Sums.AsEnumerable(), actual.Sums.AsEnumerable());
        Assert.Equal(expected.Rates.AsEnumerable(), actual.Rates.AsEnumerable());
        Assert.Equal(expected.Sums.Select(sum => $"{sum.Value}"), actual.Sums.Select(sum => $"{sum.Value}"));
    }

    private static JsonObject Parse() => JsonNode.Parse(PlaceSummaryJson.Write(Hebei))!.AsObject();

    private static void Swap(JsonNode list)
    {
        var (first, second) = (list[0]?.DeepClone(), list[1]?.DeepClone());
        (list[0], list[1]) = (second, first);
    }
}
