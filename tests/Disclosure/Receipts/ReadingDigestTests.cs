using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Receipts;

public sealed class ReadingDigestTests
{
    private static readonly Receipt Pingxiang = ReportReading.Read(File.ReadAllBytes(Samples.Pingxiang2024));

    public static TheoryData<string, Func<DisclosureReport, DisclosureReport>> Changes => new()
    {
        { "value", report => WithFirstCell(report, cell => cell with { Value = 97 }) },
        { "state", report => WithFirstCell(report, _ => Cell.Absent) },
        { "origin", report => WithFirstCell(report, cell => cell with { Origin = CellOrigin.Inferred }) },
        { "body", report => report with { Agency = "平乡县财政局" } },
        { "year", report => report with { Year = 2023 } },
        { "place", report => report with { Place = report.Place with { Adcode = "130600" } } },
        { "scope", report => report with { IsCompilation = !report.IsCompilation } },
        { "claims", report => report with { Claims = report.Claims[1..] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Compute_OneThingReadOtherwise_Differs(string what, Func<DisclosureReport, DisclosureReport> change)
    {
        var changed = Pingxiang with { Report = change(Pingxiang.Report!) };

        Assert.True(ReadingDigest.Compute(Pingxiang) != ReadingDigest.Compute(changed), what);
    }

    [Fact]
    public void Compute_AnotherFinding_Differs() =>
        Assert.NotEqual(ReadingDigest.Compute(Pingxiang), ReadingDigest.Compute(Pingxiang.With(FindingCatalogue.FormUndecided("格式"))));

    [Fact]
    public void Compute_OtherPlacesInTheFileAndOtherWords_IsTheSame()
    {
        var report = WithFirstCell(Pingxiang.Report!, cell => cell with { At = new Position(999, 9), Raw = $" {cell.Raw}" });
        var reworded = Pingxiang with
        {
            Report = report,
            Findings = [.. Pingxiang.Findings.Select(finding => finding with { Message = $"{finding.Message}。" })],
        };

        Assert.Equal(ReadingDigest.Compute(Pingxiang), ReadingDigest.Compute(reworded));
    }

    private static DisclosureReport WithFirstCell(DisclosureReport report, Func<Cell, Cell> change) =>
        report with { Cells = report.Cells.SetItem(0, change(report.Cells[0])) };
}
