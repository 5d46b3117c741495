using System.Text.Json;
using Compiler.Accuracy.Provinces;
using Compiler.Tests.Yearbooks.Recounting;

namespace Compiler.Tests.Yearbooks;

/// <summary>figures.json of the made-up province against a count of its true figures that knows nothing of the product.</summary>
public sealed class FiguresJsonRecountTests
{
    private static readonly SampleYear Year = new(new SampleInput(SampleVolumes.Reports), SampleProvince.LastYear, SampleProvince.Adcode);
    private static readonly JsonElement Json = JsonDocument.Parse(SampleVolumes.Last.FiguresJson).RootElement;

    [Fact]
    public void Totals_AreThoseOfPlainLoops() => Assert.All(Json.GetProperty("totals").EnumerateObject().Where(figure => IsPlain(figure.Name)), figure =>
    {
        var sum = Recount.SumOf(Year.Whole, figure.Name);
        var inferred = figure.Value.TryGetProperty("inferred", out var marked) ? marked.GetInt32() : 0;
        Assert.Equal(
            (figure.Name, sum.Value, sum.Present, sum.Expected, sum.Inferred),
            (figure.Name, Number(figure.Value.GetProperty("value")), figure.Value.GetProperty("present").GetInt32(), figure.Value.GetProperty("expected").GetInt32(), inferred));
    });

    [Fact]
    public void Rates_AreThoseOfPlainLoops() => Assert.All(Json.GetProperty("indicators").EnumerateArray().Where(rate => rate.GetProperty("id").GetString() != "A4"), rate =>
    {
        var recounted = Recount.RateOf(Year.Whole, rate.GetProperty("id").GetString()!);
        Assert.Equal((recounted.Above, recounted.Below), (Number(rate.GetProperty("numerator")), Number(rate.GetProperty("denominator"))));
        Assert.Equal(recounted.Below == 0 ? null : Math.Round(recounted.Above / recounted.Below, 6, MidpointRounding.AwayFromZero), Number(rate.GetProperty("value")));
    });

    // The forms' own columns of the trial form are in no table of the book.
    private static bool IsPlain(string path) => !path.StartsWith("proactive_disclosure.procurement", StringComparison.Ordinal);

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
}
