using System.Globalization;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>What holds for every report: printed and read again, it is the same report.</summary>
public sealed class RoundTripTests
{
    // A fixed start, so that every run sees the same reports.
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(40)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20210926, 1), FSharpOption<int>.None)));

    private static readonly Arbitrary<int[]> Numbers = Gen.Choose(0, 9_999_999).ArrayOf(RandomFigures.Needed).ToArbitrary();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var form in FormCatalogue.Statutory.All)
            {
                foreach (var layout in PrintedLayout.All.Concat(PrintedLayout.Shaped))
                    cases.Add(form.Version, layout.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_PrintedReport_GivesItsFiguresBack(string form, string layout) => Check.One(Config, Prop.ForAll(Numbers, numbers =>
    {
        var figures = new RandomFigures(FormCatalogue.Statutory.Find(form)!, numbers);
        var report = Read(figures, layout);

        Assert.Equal(figures.Form, report.Form);
        Assert.All(
            report.Form.Fields,
            field => Assert.Equal((field.Path, Value(figures[field.Path.Text])), (field.Path, report.Cells[field.Index].Value)));
        Assert.Equal(new IdentityTally(report.Form.Identities.Length, 0, 0), report.Identities);
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error);
    }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_OneFigureChanged_NamesTheIdentityThatFails(string form, string layout) =>
        Check.One(
            Config,
            Prop.ForAll(
                Numbers,
                numbers =>
                {
                    var figures = new RandomFigures(FormCatalogue.Statutory.Find(form)!, numbers);
                    var identity = figures.Form.Identities[numbers[^1] % figures.Form.Identities.Length];
                    var path = figures.Form.Fields[identity.Left[0]].Path;
                    var right = Value(figures[path.Text]);
                    var change = 1 + (numbers[^2] % 20);
                    var wrong = right >= change && numbers[^3] % 2 == 0 ? right - change : right + change;
                    figures[path.Text] = wrong.ToString(CultureInfo.InvariantCulture);
                    var report = Read(figures, layout);

                    Assert.Equal(wrong, report[path].Value);
                    Assert.Contains(
                        report.Findings,
                        finding =>
                            finding.Code == identity.Kind.Code
                            && finding.Message.Contains($"“{identity.Label}”", StringComparison.Ordinal)
                            && finding.Message.Contains($"相差 {wrong - right}。", StringComparison.Ordinal));
                }));

    private static DisclosureReport Read(RandomFigures figures, string layout) =>
        ReportReading
            .Read(new ReportPrinter(figures, PrintedLayout.All.Concat(PrintedLayout.Shaped).Single(other => other.Name == layout)).Print())
            .Report!;

    private static decimal Value(string printed) =>
        decimal.Parse(printed.Replace("万元", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
