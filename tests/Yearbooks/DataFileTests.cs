using System.Text.Json;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Yearbooks;

public sealed class DataFileTests
{
    [Fact]
    public void FiguresJson_HoldsEveryTotalOfTheRollup()
    {
        foreach (var book in Volumes.All)
        {
            using var json = JsonDocument.Parse(book.FiguresJson);
            var totals = Seeds.Rollup.Find(book.Year)!.Find(book.Adcode)!.Totals;
            var figures = json.RootElement.GetProperty("totals");
            foreach (var figure in FigureCatalogue.All.Where(figure => totals.Sum(figure).Expected > 0))
            {
                var (sum, entry) = (totals.Sum(figure), figures.GetProperty(figure.Path.Text));
                Assert.Equal(
                    sum.Value, entry.GetProperty("value").ValueKind == JsonValueKind.Null ? null : entry.GetProperty("value").GetDecimal());
                Assert.Equal(
                    (sum.Present, sum.Expected), (entry.GetProperty("present").GetInt32(), entry.GetProperty("expected").GetInt32()));
            }
        }
    }

    [Theory]
    [InlineData(2024, "130000", "B2", 0.380090, "known")]
    [InlineData(2023, "130000", "C2", 0.0, "small_sample")]
    [InlineData(2023, "130000", "C4", null, "missing")]
    [InlineData(2024, "130000", "C4", null, "zero_denominator")]
    public void FiguresJson_SaysWhatCanBeSaidOfARate(int year, string adcode, string id, double? value, string state)
    {
        using var json = JsonDocument.Parse(Volumes.Compose(year, adcode).FiguresJson);
        var rate = json.RootElement.GetProperty("indicators").EnumerateArray().Single(rate => rate.GetProperty("id").GetString() == id);
        Assert.Equal(state, rate.GetProperty("state").GetString());
        Assert.Equal(value, rate.GetProperty("value").ValueKind == JsonValueKind.Null ? null : rate.GetProperty("value").GetDouble());
    }

    [Fact]
    public void FiguresJson_ListsBodiesWithTheirFullHash()
    {
        using var json = JsonDocument.Parse(Volumes.Compose(2024, "130000").FiguresJson);
        var bodies = json.RootElement.GetProperty("bodies").EnumerateArray().ToList();
        Assert.Equal(["平乡县人民政府办公室", "保定市人民政府办公室"], bodies.Select(body => body.GetProperty("agency").GetString()));
        Assert.Equal(Seeds.Baoding2024.Source.Sha256, bodies[1].GetProperty("sha256").GetString());
        Assert.Equal(220, bodies[1].GetProperty("figures").GetProperty("requests.new_received.total").GetInt32());
    }

    [Theory]
    [InlineData("disputes.reconsideration.upheld", "72:5 narrative")]
    [InlineData("disputes.litigation_after_reconsideration.total", "absent")]
    [InlineData("requests.new_received.total", "1:1")]
    [InlineData("disputes.litigation.total", "72:5 narrative + absent")]
    public void FiguresJson_LeadsFromAFigureOfABodyBackToItsCells(string path, string cells)
    {
        using var json = JsonDocument.Parse(Volumes.Compose(2023, "130000").FiguresJson);
        var paths = json.RootElement.GetProperty("cell_paths").EnumerateArray().Select(entry => entry.GetString()).ToList();
        Assert.Equal(cells, json.RootElement.GetProperty("bodies")[0].GetProperty("cells")[paths.IndexOf(path)].GetString());
    }

    [Fact]
    public void FiguresJson_LeadsFromASumBackToItsReports()
    {
        using var json = JsonDocument.Parse(Volumes.Compose(2024, "130000").FiguresJson);
        Assert.Equal(
            [0, 1], json.RootElement.GetProperty("sources").GetProperty("bodies").EnumerateArray().Select(entry => entry.GetInt32()));
        var xingtai = json
            .RootElement.GetProperty("places")
            .EnumerateArray()
            .Single(place => place.GetProperty("name").GetString() == "邢台市");
        Assert.Equal(0, Assert.Single(xingtai.GetProperty("sources").GetProperty("bodies").EnumerateArray()).GetInt32());
        Assert.Equal(6, xingtai.GetProperty("figures").GetProperty("requests.new_received.total").GetProperty("value").GetInt32());
    }

    [Fact]
    public void FiguresJson_OfTheNation_LeadsToTheVolumesOfItsProvinces()
    {
        using var json = JsonDocument.Parse(Volumes.Compose(2024, "100000").FiguresJson);
        var sources = json.RootElement.GetProperty("sources");
        Assert.Equal(["2024/130000", "2024/410000"], sources.GetProperty("volumes").EnumerateArray().Select(entry => entry.GetString()));
        var unresolved = json.RootElement.GetProperty("bodies")[Assert.Single(sources.GetProperty("bodies").EnumerateArray()).GetInt32()];
        Assert.Equal("涿州区人民政府", unresolved.GetProperty("agency").GetString());
    }

    [Fact]
    public void FiguresJson_HoldsTheRowsOfTheTablesByPlace()
    {
        foreach (var book in Volumes.All.Where(book => book.Adcode != "100000"))
        {
            using var json = JsonDocument.Parse(book.FiguresJson);
            var places = json
                .RootElement.GetProperty("places")
                .EnumerateArray()
                .ToDictionary(place => place.GetProperty("name").GetString()!);
            foreach (var row in book.Table("t-2").Rows.SkipLast(1).Select(row => row.Texts()).Where(row => row[1] != "未收录"))
            {
                Assert.Equal(
                    row[2],
                    FigureText.Number(
                        places[row[0]].GetProperty("figures").GetProperty("requests.new_received.total").GetProperty("value").GetDecimal())
                );
            }
        }
    }

    [Fact]
    public void TablesCsv_HasItsLinesEndedByCrLf()
    {
        var csv = Volumes.Compose(2024, "130000").TablesCsv;
        Assert.Equal(csv.Count(c => c == '\n'), csv.Split("\r\n").Length - 1);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
    }
}
