using System.Text.RegularExpressions;
using Compiler.Accuracy.Provinces;
using Compiler.Accuracy.Truth;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What must be noticed about a made-up report, counted from what was made up.</summary>
internal sealed partial class SampleFindings(SampleInput input)
{
    private const string Forward = "requests.carried_forward.";
    private const string Over = "requests.carried_over.";

    private readonly Dictionary<(string, string?, int), SampleReport> byYear = input.Reports.ToDictionary(report => (report.Agency, report.Place?.Code, report.Year));

    /// <summary>A figure of the text that the tables do not bear out.</summary>
    public sealed record Misstatement(int Line, string Quote, decimal Stated, decimal Printed);

    public static int Errors(SampleReport report) =>
        report.Missing.Count + SampleIdentities.Failed(report).Count() + (report.Kind == SampleKind.Unresolved ? 1 : 0);

    public int Warnings(SampleReport report) => Misstated(report).Count() + Carried(report);

    public int Hints(SampleReport report) =>
        report.Inferred.Count + Widened(report) + InForce(report) + (report.Figures.Form.Version == "2021" ? 0 : 1) + (Replaces(report) ? 1 : 0);

    public IEnumerable<Misstatement> Misstated(SampleReport report) =>
        from stated in input.Stated(report)
        where !stated.Mention.Alternatives.Any(fields => Sum(report, fields) == stated.Mention.Value)
        select new Misstatement(stated.Line, Quote(stated.Mention), stated.Mention.Value, stated.Mention.Alternatives.Select(fields => (fields.Length, Sum(report, fields))).Min(sum => sum).Item2);

    // 收到 that means what was carried over as well.
    private int Widened(SampleReport report) => input.Stated(report).Count(stated =>
        stated.Mention.Alternatives.Length > 1 && stated.Mention.Value != report["requests.new_received.total"]
        && stated.Mention.Alternatives.Any(fields => Sum(report, fields) == stated.Mention.Value));

    private int Carried(SampleReport report) => Before(report) is { } before
        ? report.Figures.Form.Requests.Columns.Count(column => before[Forward + column.Key] != report[Over + column.Key])
        : 0;

    private int InForce(SampleReport report) => Before(report) is { } before
        ? new[] { "regulations", "normative_documents" }.Select(row => $"proactive_disclosure.{row}").Count(row =>
            before[$"{row}.in_force"] + report[$"{row}.issued"] - report[$"{row}.repealed"] is { } due && report[$"{row}.in_force"] is { } now && due != now)
        : 0;

    private bool Replaces(SampleReport report) =>
        input.Files.Any(file => file.Source.Name.EndsWith("旧稿.txt", StringComparison.Ordinal))
        && ReferenceEquals(report, input.Reports.First(other => other is { Year: SampleProvince.LastYear, Kind: SampleKind.Compilation }));

    private SampleReport? Before(SampleReport report) => byYear.GetValueOrDefault((report.Agency, report.Place?.Code, report.Year - 1));

    private static decimal Sum(SampleReport report, IEnumerable<int> fields) => fields.Sum(report.Figures.Value);

    // From the word that says what happened, without blanks.
    private static string Quote(Mention mention) =>
        Blank().Replace(mention.Text, "") is var text && Verb().Match(text) is { Success: true } verb ? text[verb.Index..] : text;

    [GeneratedRegex("收到|新收|受理|接受")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
