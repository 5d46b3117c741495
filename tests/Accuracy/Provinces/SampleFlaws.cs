using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Provinces;

/// <summary>
/// What goes wrong in real reports: figures that nobody can read, totals that do not add up, texts that say something else than
/// the tables.
/// </summary>
internal static class SampleFlaws
{
    private const string Illegible = "■";

    public static void Make(List<SampleReport> reports)
    {
        Date(reports.Where(report => report.Year == SampleProvince.LastYear));
        var last = reports.Where(report => report.Year == SampleProvince.LastYear && report.Kind == SampleKind.Compilation).ToList();
        foreach (
            var (number, report) in last.Where(report => report.Figures.Form.FindField(FieldPath.Parse("proactive_disclosure.licences")) is not null).Index())
        {
            switch (number % 17)
            {
                case 3:
                    Hide(report, "proactive_disclosure.licences", report.Missing, Illegible);
                    break;
                case 5:
                    report.Misstated.UnionWith(["requests.new_received.total", "disputes.reconsideration.total"]);
                    break;
                case 7:
                    // Two of one row: neither follows from the other figures.
                    Hide(report, "disputes.reconsideration.corrected", report.Missing, Illegible);
                    Hide(report, "disputes.reconsideration.total", report.Missing, Illegible);
                    break;
                case 9 or 11 when Nothing(report) is { } path:
                    Hide(report, path, report.Inferred, "");
                    break;
                case 13:
                    report.Figures["requests.granted.total"] += 3;
                    break;
            }
        }
    }

    // One report in three says when it was published, and not all of these were in time.
    private static void Date(IEnumerable<SampleReport> reports)
    {
        foreach (var (number, report) in reports.Index().Where(report => report.Index % 3 == 0))
            report.Published = new DateOnly(report.Year + 1, report.IsCompilation ? 3 : 1, 8).AddDays(number % 28);
    }

    // A blank among figures that add up without it is nothing.
    private static string? Nothing(SampleReport report) => new[] { "upheld", "corrected", "other_result", "pending" }
        .Select(result => $"disputes.reconsideration.{result}").FirstOrDefault(path => report.Figures[path] == 0);

    private static void Hide(SampleReport report, string path, HashSet<string> fields, string text)
    {
        var field = report.Figures.Form.Field(FieldPath.Parse(path)).Index;
        report.Figures.Set(field, report.Figures.Value(field), text);
        fields.Add(path);
    }
}
