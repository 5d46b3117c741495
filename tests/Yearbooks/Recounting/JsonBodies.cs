using System.Globalization;
using System.Text.Json.Nodes;
using Compiler.Accuracy.Provinces;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What figures.json must hold of single reports: their figures, and in which cell of the file each stands.</summary>
internal static class JsonBodies
{
    public static JsonArray Build(SampleYear year, IReadOnlyList<string> keys) => JsonValues.List(year.Listed.Select(report =>
    {
        var json = Report(year, report);
        if (report.Candidates.Count > 0)
            json["candidates"] = JsonValues.Texts(report.Candidates.Select(place => place.Path));
        json["line"] = report.Kind switch { SampleKind.Vertical => "vertical", SampleKind.National => "national", _ => "local" };
        json["form"] = report.Figures.Form.Version;
        if (report.Published is { } day)
        {
            json["published"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            json["on_time"] = CoverageExpectations.IsOnTime(report);
        }

        json["compilation"] = report.IsCompilation;
        json["counted"] = year.Whole.Contains(report);
        json["sha256"] = year.Input.FileOf(report).Source.Sha256;
        json["figures"] = new JsonObject(
            keys.Where(path => Recount.Has(report, path))
                .Select(path => KeyValuePair.Create<string, JsonNode?>(path, Recount.Value(report, path))));
        json["cells"] = JsonValues.Texts(keys.Select(path => Recount.Has(report, path)
            ? string.Join(" + ", Recount.FieldsOf(report, path).Select(field => Cell(year.Input, report, field)))
            : null));
        return json;
    }));

    public static JsonArray Failed(SampleYear year) => JsonValues.List(
        from report in year.Listed
        from failed in SampleIdentities.Failed(report)
        select With(Report(year, report), year.Input.At(report, failed.Identity.Left[0]), new()
        {
            ["code"] = failed.Identity.Code,
            ["label"] = failed.Identity.Label,
            ["left"] = failed.Left,
            ["right"] = failed.Right,
            ["difference"] = failed.Left - failed.Right,
        }));

    public static JsonArray Contradictions(SampleYear year) => JsonValues.List(
        from report in year.Listed
        from text in SampleFindings.Misstated(year.Input, report)
        select With(Report(year, report), (text.Line, 0), new()
        {
            ["subject"] = text.Quote.StartsWith("行政复议", StringComparison.Ordinal) ? "行政复议总计" : "收到申请",
            ["unit"] = "件",
            ["quote"] = text.Quote,
            ["stated"] = text.Stated,
            ["printed"] = text.Printed,
            ["difference"] = text.Stated - text.Printed,
        }));

    public static JsonObject Report(SampleYear year, SampleReport report) => new()
    {
        ["agency"] = report.Agency,
        ["adcode"] = report.Place?.Code ?? "",
        ["file"] = year.Input.FileOf(report).Source.Name,
    };

    private static JsonObject With(JsonObject json, (int Line, int Cell) at, Dictionary<string, JsonNode> values)
    {
        foreach (var (name, value) in values)
            json[name] = value;
        json["line"] = at.Line;
        json["cell"] = at.Cell;
        return json;
    }

    private static string Cell(SampleInput input, SampleReport report, string field)
    {
        var (line, cell) = input.At(report, field);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{line}:{cell}{(report.Missing.Contains(field) ? " illegible" : report.Inferred.Contains(field) ? " blank inferred" : SampleIdentities.InDoubt(report).Contains(field) ? " in_doubt" : "")}");
    }
}
