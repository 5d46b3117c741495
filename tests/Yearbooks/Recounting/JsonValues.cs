using System.Text.Json.Nodes;
using Compiler.Accuracy.Provinces;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>How figures.json must write what was counted.</summary>
internal static class JsonValues
{
    public static JsonObject Sum(Recount.Sum sum)
    {
        var json = new JsonObject { ["value"] = sum.Value, ["present"] = sum.Present, ["expected"] = sum.Expected };
        if (sum.Inferred > 0)
            json["inferred"] = sum.Inferred;
        if (sum.InDoubt > 0)
            json["in_doubt"] = sum.InDoubt;
        return json;
    }

    /// <summary>A figure for each path that a form of the reports has.</summary>
    public static JsonObject Sums(IReadOnlyList<SampleReport> reports, IEnumerable<string> paths) =>
        new(paths.Select(path => (path, Sum: Recount.SumOf(reports, path))).Where(figure => figure.Sum.Expected > 0)
            .Select(figure => KeyValuePair.Create<string, JsonNode?>(figure.path, Sum(figure.Sum))));

    public static JsonObject Rate(Recount.Rate rate) => new()
    {
        ["value"] = rate.Below == 0 ? null : Rounded(rate.Above / rate.Below),
        ["state"] = rate.Present == 0 ? "missing" : rate.Below == 0 ? "zero_denominator" : rate.Below < 30 ? "small_sample" : "known",
        ["numerator"] = rate.Present == 0 ? null : rate.Above,
        ["denominator"] = rate.Present == 0 ? null : rate.Below,
        ["present"] = rate.Present,
        ["expected"] = rate.Expected,
    };

    public static JsonObject Growth((decimal Before, decimal Now, int Bodies) pair, int reports) => new()
    {
        ["value"] = pair.Bodies == 0 || pair.Before == 0 ? null : Rounded((pair.Now - pair.Before) / pair.Before),
        ["now"] = pair.Bodies == 0 ? null : pair.Now,
        ["before"] = pair.Bodies == 0 ? null : pair.Before,
        ["matched"] = pair.Bodies,
        ["bodies"] = reports,
    };

    public static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 6, MidpointRounding.AwayFromZero) : null;

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string?> items) => new([.. items.Select(item => (JsonNode?)item)]);
}
