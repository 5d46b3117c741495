using System.Collections.Immutable;
using Compiler.Accuracy.Measuring;
using Compiler.Testing;

namespace Compiler.Accuracy.Truth;

/// <summary>
/// The five real reports. Their figures are those that the golden cases prove; 邢台 2023, whose last five figures fell off, is
/// taken with them.
/// </summary>
public static class RealReports
{
    private static readonly string[] Cases = ["baoding-2024", "boai-2024", "zhuozhou-2024", "xingtai-dispute-complete", "pingxiang-2024"];

    public static ImmutableArray<TrueReport> All { get; } = [.. Cases.Select(Read)];

    private static TrueReport Read(string golden)
    {
        var content = File.ReadAllBytes(Path.Combine(Repository.Top, "tests", "Golden", golden, "input.txt"));
        var report = ReportReading.Read(content).Report!;
        var figures = new ReportFigures(report.Form);
        foreach (var field in report.Form.Fields)
        {
            figures.Set(
                field.Index, report.Cells[field.Index].Value ?? throw new InvalidDataException($"{golden}: {field.Path} has no figure."));
        }

        string[] lines = File.ReadAllLines(Path.Combine(Repository.Top, "tests", "Golden", golden, "input.txt"));
        var overview = lines.SkipWhile(line => !line.Contains("一、总体情况", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("二、主动公开政府信息情况", StringComparison.Ordinal)).Where(line => line.Length > 0);
        return new TrueReport(
            report.Title ?? "平乡县人民政府办公室 2024 年政府信息公开工作年度报告",
            figures,
            [.. overview],
            [.. report.Claims.Select(claim => new Mention(claim.Quote, claim.Alternatives, claim.Value))]);

    }
}
