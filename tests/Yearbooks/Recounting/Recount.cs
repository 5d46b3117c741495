using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>
/// Adds up the true figures of reports by plain loops, and prints them by the rules of the yearbook, without the product.
/// </summary>
internal static partial class Recount
{
    private static readonly ConditionalWeakTable<SampleReport, HashSet<string>> DoubtedIn = [];

    /// <summary>A sum, with how many of how many reports have it and how many of these by inference.</summary>
    public readonly record struct Sum(decimal? Value, int Present, int Expected, int Inferred, int InDoubt)
    {
        public override string ToString() =>
            Expected == 0 ? "—"
            : Value is null ? "…"
            : Number(Value.Value) + (Inferred + InDoubt > 0 ? "‡" : "") + (Present < Expected ? "*" : "");
    }

    /// <summary>A rate with the two sums it is made of.</summary>
    public readonly record struct Rate(decimal Above, decimal Below, int Present, int Expected, int Marked)
    {
        public bool IsRanked => Present > 0 && Below >= 30;

        public override string ToString() =>
            Present == 0 ? "…" : Below == 0 ? "—"
            : Percent(Above / Below) + (Below < 30 ? "†" : "") + (Marked > 0 ? "‡" : "") + (Present < Expected ? "*" : "");
    }

    public static Sum SumOf(IEnumerable<SampleReport> reports, string path)
    {
        var sum = default(Sum);
        foreach (var report in reports)
        {
            if (!Has(report, path))
                continue;
            sum = sum with { Expected = sum.Expected + 1 };
            if (Value(report, path) is { } value)
            {
                sum = new Sum(
                    (sum.Value ?? 0) + value,
                    sum.Present + 1,
                    sum.Expected,
                    sum.Inferred + (IsInferred(report, path) ? 1 : 0),
                    sum.InDoubt + (IsInDoubt(report, path) ? 1 : 0));
            }
        }

        return sum;
    }

    public static Rate RateOf(IEnumerable<SampleReport> reports, string id)
    {
        var (above, below) = RateDefinitions.Get(id);
        var rate = default(Rate);
        foreach (var report in reports)
        {
            rate = rate with { Expected = rate.Expected + 1 };
            if (IsComplete(report, id))
            {
                rate = new Rate(
                    rate.Above + Terms(report, above),
                    rate.Below + Terms(report, below),
                    rate.Present + 1,
                    rate.Expected,
                    rate.Marked
                        + (
                            above
                                .Concat(below)
                                .Select(path => path.TrimStart('-'))
                                .Any(path => IsInferred(report, path) || IsInDoubt(report, path))
                                ? 1
                                : 0));
            }
        }

        return rate;
    }

    /// <summary>Whether a report has every figure that a rate needs.</summary>
    public static bool IsComplete(SampleReport report, string id)
    {
        var (above, below) = RateDefinitions.Get(id);
        return above.Concat(below).All(path => Value(report, path.TrimStart('-')) is not null);
    }

    public static decimal? Value(SampleReport report, string path)
    {
        decimal? sum = 0;
        foreach (var field in FieldsOf(report, path))
            sum += report[field] * Unit(report, field);
        return Has(report, path) ? sum : null;
    }

    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string Percent(decimal share)
    {
        var tenths = Math.Floor((Math.Abs(share) * 1000) + 0.5m);
        var sign = share < 0 && tenths > 0 ? "-" : "";
        return $"{sign}{Math.Floor(tenths / 10).ToString("#,0", CultureInfo.InvariantCulture)}.{(int)(tenths % 10)}";
    }

    public static string Change(decimal? change) =>
        change is not { } value ? "—" : Percent(value) is var text && value > 0 && text != "0.0" ? $"+{text}" : Percent(value);

    private static decimal Terms(SampleReport report, string[] paths)
    {
        var sum = 0m;
        foreach (var path in paths)
            sum += path[0] == '-' ? -Value(report, path[1..])!.Value : Value(report, path)!.Value;
        return sum;
    }

    private static bool IsInDoubt(SampleReport report, string path) =>
        FieldsOf(report, path).Any(DoubtedIn.GetValue(report, SampleIdentities.InDoubt).Contains);

    private static bool IsInferred(SampleReport report, string path) => FieldsOf(report, path).Any(report.Inferred.Contains);

    /// <summary>Whether the form of a report has a figure.</summary>
    public static bool Has(SampleReport report, string path) => FieldsOf(report, path) is { Count: > 0 } fields && fields.All(report.Has);

    // 采购总金额 is printed with its unit; it is added up in 元.
    private static decimal Unit(SampleReport report, string field) =>
        report.Figures.Form.FindField(FieldPath.Parse(field)) is { } found
            && report.Figures.Printed(found.Index).EndsWith("万元", StringComparison.Ordinal)
            ? 10_000
            : 1;

    /// <summary>The fields of a report's own form that a figure of the yearbook is the sum of.</summary>
    public static IReadOnlyList<string> FieldsOf(SampleReport report, string path)
    {
        if (path == "requests.to_handle.total")
            return ["requests.new_received.total", "requests.carried_over.total"];
        if (path.StartsWith("disputes.litigation.", StringComparison.Ordinal))
        {
            return
            [
                path.Replace("litigation", "litigation_direct", StringComparison.Ordinal),
                path.Replace("litigation", "litigation_after_reconsideration", StringComparison.Ordinal),
            ];
        }
        // The trial form has the decisions among other columns.
        if (!report.Has(path) && report.Has($"{path}.decisions"))
            return [$"{path}.decisions"];
        if (Group().Match(path) is not { Success: true } group)
            return [path];
        var row = new Regex($"^requests\\.{group.Groups["row"].Value}(_\\d[^.]*)?\\.{group.Groups["column"].Value}$");
        return [.. report.Figures.Form.Fields.Select(field => field.Path.Text).Where(field => row.IsMatch(field))];
    }

    [GeneratedRegex(@"^requests\.(?<row>denied|unable|unprocessed|other)\.(?<column>\w+)$")]
    private static partial Regex Group();
}
