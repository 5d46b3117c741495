using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What figures.json must hold, counted from the made-up reports.</summary>
internal static class JsonExpectations
{
    private static readonly string[] Results = ["upheld", "corrected", "other_result", "pending", "total"];

    /// <summary>The figures that are kept for every body: those of the tables by place, of the rates and of both kinds of suit.</summary>
    public static IReadOnlyCollection<string> Keys { get; } =
    [
        .. FigureColumns
            .ByHeader.Where(table => !table.Key.StartsWith("4-", StringComparison.Ordinal)).SelectMany(table => table.Value)
            .Where(column => column.Contains('.'))
            .Concat(
                RateDefinitions
                    .Ids.SelectMany(id => RateDefinitions.Get(id).Above.Concat(RateDefinitions.Get(id).Below))
                    .Select(path => path.TrimStart('-')))
            .Concat(Results.Select(result => $"disputes.litigation.{result}"))
            .Distinct(),
    ];

    /// <summary>The figures of the totals.</summary>
    public static IReadOnlyCollection<string> Paths { get; } =
    [
        .. FormCatalogue.Statutory.All.SelectMany(form => form.Fields)
            .Select(field => field.Path.Text)
            .Concat(
                new[] { "denied", "unable", "unprocessed", "other" }.SelectMany(row =>
                    FormCatalogue.Statutory.Current.Requests.Columns.Select(column => $"requests.{row}.{column.Key}")))
            .Concat(Keys)
            .Distinct(),
    ];

    /// <param name="year">The year.</param>
    /// <param name="book">The book, for its name and fingerprint.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="paths">The figures of bodies in the order of the file.</param>
    public static JsonElement Build(SampleYear year, Yearbook book, YearbookEdition edition, IEnumerable<string> paths)
    {
        var keys = paths.ToList();
        var json = new JsonObject
        {
            ["title"] = book.Title,
            ["adcode"] = year.Adcode,
            ["place"] = year.Name,
            ["year"] = year.Year,
            ["edition"] = edition.Number,
            ["date"] = Day(edition.Date),
            ["fingerprint"] = book.Fingerprint,
            ["layer"] = year.Province is { } province ? year.Coverage.Layer(province) : "sum",
            ["reports_received"] = year.Bodies.Count,
            ["reports_counted"] = year.Whole.Count,
            ["forms"] = JsonValues.Texts(
                new[] { "2021", "2019" }.Where(form => year.Bodies.Any(report => report.Figures.Form.Version == form))),
            ["sources"] = JsonPlaces.Sources(year, year.Whole),
            ["totals"] = JsonValues.Sums(year.Whole, Paths),
            ["indicators"] = JsonValues.List(
                RateDefinitions
                    .Ids.Select(id => With(JsonValues.Rate(Recount.RateOf(year.Whole, id)), id))
                    .Append(
                        With(JsonValues.Growth(year.Comparison.Figure(year.Whole, "requests.new_received.total"), year.Whole.Count), "A4"))
            ),
            ["coverage"] = JsonPlaces.Coverage(year),
            [year.IsNation ? "provinces" : "places"] = year.IsNation
                ? JsonPlaces.Provinces(year)
                : JsonPlaces.Places(year, year.Province!, year.Below),
            ["years"] = JsonYears.Years(year),
            ["comparison"] = JsonYears.Comparison(year),
            ["rankings"] = JsonYears.Rankings(year),
            ["failed_identities"] = JsonBodies.Failed(year),
            ["contradictions"] = JsonBodies.Contradictions(year),
            ["reconciliation"] = JsonPlaces.Reconciliation(year),
            ["cell_paths"] = JsonValues.Texts(keys),
            ["bodies"] = JsonBodies.Build(year, keys),
            ["excluded"] = Excluded(year),
            // Every report was read once.
            ["reread"] = new JsonArray(),
            ["settled"] = new JsonArray(),
            ["revisions"] = JsonValues.List(
                edition.Revisions.Select(revision => new JsonObject
                {
                    ["edition"] = revision.Number,
                    ["date"] = Day(revision.Date),
                    ["amended"] = revision.Amended,
                    ["final"] = revision.IsFinal,
                    ["reread"] = revision.Reread,
                    ["settled"] = revision.Settled,
                })),
            ["amendments"] = JsonValues.List(
                edition.Amendments.Select(amendment => new JsonObject
                {
                    ["path"] = amendment.Path,
                    ["before"] = amendment.Before,
                    ["after"] = amendment.After,
                })),
        };
        if (year.Compilation is not null && year.Parts(year.Province!) is { Count: > 0 } parts)
            json["parts"] = JsonValues.Sums(parts, Paths);
        if (year.IsNation)
        {
            json["vertical"] = JsonPlaces.Vertical(year);
            json["excluded_in_provinces"] = JsonValues.List(year.ReplacedFiles.Select(_ => new JsonObject
            {
                ["adcode"] = SampleProvince.Adcode,
                ["name"] = "河北省",
                ["files"] = 1,
            }));
        }

        return JsonSerializer.SerializeToElement(json);
    }

    // The last file is no report; nobody knows where it belongs, so the newest national volume lists it.
    private static JsonArray Excluded(SampleYear year) =>
        JsonValues.List((!year.IsNation ? year.ReplacedFiles : year.Year == SampleProvince.LastYear ? year.Input.Files[^1..] : [])
            .Select(file => new JsonObject { ["file"] = file.Source.Name, ["sha256"] = file.Source.Sha256 }));

    private static JsonObject With(JsonObject rate, string id)
    {
        rate["id"] = id;
        return rate;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
