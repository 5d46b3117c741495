using System.Text.Json.Nodes;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What figures.json must hold of years and ranks.</summary>
internal static class JsonYears
{
    private const string New = "requests.new_received.total";

    private static readonly string[] Figures = [New, "requests.total_processed.total", "requests.carried_forward.total"];
    private static readonly string[] Rates = ["B2", "C2", "C4"];

    public static JsonArray Years(SampleYear year) => JsonValues.List(YearExpectations.History(year).Select(past =>
    {
        var json = new JsonObject
        {
            ["year"] = past.Year,
            ["reports_counted"] = past.Whole.Count,
            ["forms"] = new JsonObject(
                past.Whole.CountBy(report => report.Figures.Form.Version)
                    .Select(form => KeyValuePair.Create<string, JsonNode?>(form.Key, form.Value))),
            ["growth"] = JsonValues.Growth(past.Comparison.Figure(past.Whole, New), past.Whole.Count),
        };
        foreach (var path in Figures)
            json[path] = JsonValues.Sum(Recount.SumOf(past.Whole, path));
        foreach (var id in Rates)
            json[id] = JsonValues.Rate(Recount.RateOf(past.Whole, id));
        return json;
    }));

    public static JsonObject? Comparison(SampleYear year)
    {
        if (year.Before.Received.Count == 0)
            return null;
        var json = new JsonObject { ["year"] = year.Year - 1, ["carry"] = Carry(year) };
        foreach (var path in Figures)
        {
            var pair = year.Comparison.Figure(year.Whole, path);
            var growth = JsonValues.Growth(pair, year.Whole.Count);
            growth["difference"] = pair.Bodies == 0 ? null : pair.Now - pair.Before;
            json[path] = growth;
        }

        foreach (var id in Rates)
        {
            var (before, now, bodies) = year.Comparison.Rate(year.Whole, id);
            json[id] = new JsonObject
            {
                ["now"] = JsonValues.Rate(now),
                ["before"] = JsonValues.Rate(before),
                ["difference"] =
                    before.Below == 0 || now.Below == 0
                        ? null
                        : JsonValues.Rounded((now.Above / now.Below) - (before.Above / before.Below)),
                ["matched"] = bodies,
            };
        }

        return json;
    }

    public static JsonArray Rankings(SampleYear year)
    {
        var places = year.Rows.Where(row => row.Place is not null).ToList();
        return JsonValues.List(new[] { New, "B2", "C2" }.Select(by =>
        {
            var sizes = places.ConvertAll(place =>
                (
                    place.Place,
                    Size: !place.IsRanked ? null
                    : by == New ? Recount.SumOf(place.Reports, New).Value
                    : Recount.RateOf(place.Reports, by) is { IsRanked: true } rate ? rate.Above / rate.Below
                    : null));
            return new JsonObject
            {
                ["by"] = by,
                ["places"] = JsonValues.List(
                    sizes
                        .Where(place => place.Size is not null)
                        .OrderByDescending(place => place.Size)
                        .Select(place => new JsonObject
                        {
                            ["rank"] = 1 + sizes.Count(other => other.Size > place.Size),
                            ["adcode"] = place.Place!.Code,
                            ["name"] = place.Place.Name,
                        })),
                ["left_out"] = JsonValues.Texts(sizes.Where(place => place.Size is null).Select(place => place.Place!.Code)),
            };
        }));
    }

    private static JsonObject Carry(SampleYear year)
    {
        var pair = year.Comparison.Carried(year.Whole);
        var breaks = year
            .Received.Where(report =>
                year.Whole.Contains(report) && year.Comparison.Carried([report]) is { Bodies: 1 } one && one.Before != one.Now)
            .ToList();
        return new JsonObject
        {
            ["bodies"] = pair.Bodies,
            ["carried_forward_before"] = pair.Before,
            ["carried_over_now"] = pair.Now,
            ["broken"] = breaks.Count,
            ["breaks"] = JsonValues.List(breaks.Where(_ => !year.IsNation).Select(report =>
            {
                var json = JsonBodies.Report(year, report);
                var (before, now, _) = year.Comparison.Carried([report]);
                json["carried_forward_before"] = before;
                json["carried_over_now"] = now;
                json["difference"] = now - before;
                return json;
            })),
        };
    }
}
