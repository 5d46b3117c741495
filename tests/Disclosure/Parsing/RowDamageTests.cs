using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;
using Xunit.Abstractions;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>
/// Every row of the five real reports, damaged in every way at every place: a figure is right, or the receipt says that it
/// is not.
/// </summary>
public sealed class RowDamageTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var report in GoldenCase.RealReports)
            {
                foreach (var kind in RowDamage.Kinds)
                    cases.Add(report, kind);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_RowDamaged_NoFigureIsWrongInSilence(string report, string kind)
    {
        var lines = File.ReadAllText(GoldenCase.Named(report).Input).Split('\n');
        var truth = ReportReading.Read(string.Join('\n', lines)).Report!;
        int done = 0, right = 0;
        var silent = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var row in RowDamage.Enumerate(lines[i], kind))
            {
                var read = ReportReading.Read(string.Join('\n', [.. lines[..i], row, .. lines[(i + 1)..]])).Report!;
                done++;
                right += Wrong(truth, read, _ => true).Any() ? 0 : 1;
                silent.AddRange(Silent(truth, read, i + 1).Select(path => $"line {i + 1} “{row}”: {path}"));
            }
        }

        output.WriteLine($"{report}, {kind}: {done} rows damaged, {right} read right, {done - right} say what is not known");
        Assert.True(silent.Count == 0, $"{silent.Count} figures wrong in silence\n{string.Join('\n', silent.Take(20))}");
    }

    private static IEnumerable<string> Silent(DisclosureReport truth, DisclosureReport read, int line)
    {
        if (read.Findings.Any(finding => finding.At.Line == line && finding.Severity >= Severity.Warning))
            return [];
        if (read.Claims.Any(claim =>
            claim.Matches(read.Cells.AsSpan()) == false
            && claim.Alternatives.Any(fields => fields.Any(field => read.Cells[field].At.Line == line))))
        {
            return [];
        }

        var doubted = read.Form.Identities
            .Where(identity => IdentityAssessment.Assess(identity, read.Cells.AsSpan()).Outcome == IdentityOutcome.Fails)
            .SelectMany(identity => identity.Left.Concat(identity.Right)).ToHashSet();
        return Wrong(truth, read, cell => cell.State == CellState.Number)
            .Where(field => !doubted.Contains(field))
            .Select(field => $"{read.Form.Fields[field].Path} {truth.Cells[field].Value} → {read.Cells[field].Value}");
    }

    private static IEnumerable<int> Wrong(DisclosureReport truth, DisclosureReport read, Func<Cell, bool> counts) =>
        Enumerable
            .Range(0, truth.Cells.Length)
            .Where(field => counts(read.Cells[field]) && read.Cells[field].Value != truth.Cells[field].Value);
}
