using System.Globalization;
using System.Text.Json.Nodes;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What figures.json must hold of places.</summary>
internal static class JsonPlaces
{
    /// <summary>The numbers of the reports in the list of bodies, and the volumes that list the others.</summary>
    public static JsonObject Sources(SampleYear year, IReadOnlyList<SampleReport> reports)
    {
        var listed = reports.ToLookup(report => year.Listed.Contains(report));
        var json = new JsonObject
        {
            ["bodies"] = JsonValues.List(
                listed[true].Select(report => year.Listed.ToList().IndexOf(report)).Order().Select(number => (JsonNode)number)),
        };
        if (listed[false].Any())
        {
            json["volumes"] = JsonValues.Texts(
                listed[false]
                    .Select(report => report.Place!.Province.Code)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(code => string.Create(CultureInfo.InvariantCulture, $"{year.Year}/{code}")));
        }

        return json;
    }

    public static JsonArray Coverage(SampleYear year) => JsonValues.List(year.Coverage.Groups.Select(group => new JsonObject
    {
        ["name"] = group.Name,
        ["adcode"] = group.Level?.Code,
        ["state"] = group.Level is { } level ? State(year.Coverage.State(level, isWhole: false)) : null,
        ["counties_expected"] = group.Counties.Count,
        ["counties_received"] = year.Coverage.Received(group),
        ["reports_received"] = group.Received.Count,
        ["reports_counted"] = group.Received.Count(year.Whole.Contains),
        ["counties"] = JsonValues.List(group.Counties.Select(county => new JsonObject
        {
            ["adcode"] = county.Code,
            ["name"] = county.Name,
            ["state"] = State(year.Coverage.State(county, isWhole: true)),
            ["reports"] = year.Within(county).Count,
        })),
    }));

    public static JsonArray Places(SampleYear year, Division level, IEnumerable<Division> below) =>
        JsonValues.List(
            year.RowsOf(level, below)
                .Select(row =>
                {
                    var json = new JsonObject
                    {
                        ["name"] = row.Name,
                        ["adcode"] = (row.Place ?? level).Code,
                        ["layer"] = row.Place is null ? "own_level" : year.Coverage.Layer(row.Place),
                        ["reports_counted"] = row.Reports.Count,
                        ["sources"] = Sources(year, row.Reports),
                        ["figures"] = JsonValues.Sums(row.Reports, JsonExpectations.Keys),
                    };
                    if (row.Place is { } place && year.Within(place).Any(report => report.Place != place))
                        json["places"] = Places(year, place, Gazetteer.Current.Children(place));
                    return json;
                }));

    public static JsonArray Provinces(SampleYear year) =>
        JsonValues.List(
            year.Below.Where(place => year.Within(place).Count > 0)
                .Select(place => new JsonObject
                {
                    ["adcode"] = place.Code,
                    ["name"] = place.Name,
                    ["layer"] = year.Coverage.Layer(place),
                    ["reports_received"] = year.Within(place).Count,
                    ["reports_counted"] = year.Load(place).Count,
                    ["sources"] = Sources(year, year.Load(place)),
                    ["totals"] = JsonValues.Sums(year.Load(place), JsonExpectations.Paths),
                }));

    public static JsonArray Vertical(SampleYear year) =>
        JsonValues.List(
            year.VerticalByPlace.Select(entry => new JsonObject
            {
                ["adcode"] = entry.Place.Code,
                ["name"] = entry.Place.Name,
                ["reports"] = entry.Reports.Count,
                ["figures"] = JsonValues.Sums(entry.Reports, JsonExpectations.Keys),
            }));

    public static JsonArray Reconciliation(SampleYear year) =>
        JsonValues.List(
            SumExpectations
                .Reconcilable(year)
                .Select(place => new JsonObject
                {
                    ["adcode"] = place.Level.Code,
                    ["name"] = place.Level.Path,
                    ["figures"] = new JsonObject(
                        SumExpectations.Paths.Select(path =>
                        {
                            var (whole, sum) = (Recount.SumOf([place.Compilation], path), Recount.SumOf(place.Parts, path));
                            return KeyValuePair.Create<string, JsonNode?>(
                                path,
                                new JsonObject
                                {
                                    ["compilation"] = whole.Value,
                                    ["parts"] = sum.Value,
                                    ["difference"] = whole.Value - sum.Value,
                                    ["present"] = sum.Present,
                                    ["reports"] = place.Parts.Count,
                                });
                        })),
                }));

    private static string State(string state) => state switch { "●" => "compilation", "◎" => "single_bodies", _ => "missing" };
}
