using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Forms;

/// <summary>A new form is one more JSON file: a made-up one with other labels, rows and groups is read like the statutory ones.</summary>
public sealed class ThirdFormTests
{
    private static readonly string Folder = Path.Combine(Repository.Top, "tests", "Disclosure", "Forms", "ThirdForm");
    private static readonly DisclosureForm Form = LoadForm();
    private static readonly FormCatalogue Three = new([.. FormCatalogue.Statutory.All, Form]);
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "report.txt"));

    private static readonly decimal[] Figures =
    [
        3, 1, 20, 4, 1.5m,
        7, 3, 0, 2, 12, 1, 1, 0, 0, 2, 4, 2, 0, 1, 7, 1, 0, 0, 0, 1, 0, 1, 0, 1, 2, 1, 0, 0, 0, 1, 6, 3, 0, 2, 11, 2, 1, 0, 0, 3,
        1, 1, 2, 0, 1, 1, 2, 0, 2, 3, 1, 4,
    ];

    [Fact]
    public void Read_Report_GivesEveryFigureWithoutFindings()
    {
        var receipt = Read(Text);
        Assert.Same(Form, receipt.Report!.Form);
        Assert.Equal(Figures.Cast<decimal?>(), receipt.Report.Cells.Select(cell => cell.Value));
        Assert.Equal(Form.Identities.Length, receipt.Report.Identities.Hold);
        Assert.Empty(receipt.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Read_OneCellToALine_FindsTheSameFigures()
    {
        var report = Read(Text.Replace('\t', '\n')).Report!;
        Assert.Same(Form, report.Form);
        Assert.Equal(Figures.Cast<decimal?>(), report.Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Read_WithoutHeadings_RecognisesTheTablesByTheirLabels()
    {
        var text = string.Join('\n', Text.Split('\n').Where(line => !Form.Sections.Any(section => section.Title == line)));
        Assert.Equal(Figures.Cast<decimal?>(), Read(text).Report!.Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Read_MissingSection_IsNamedAsTheFormPrintsIt() =>
        Assert.Contains(
            Read(Text.Replace("六、补充说明", "", StringComparison.Ordinal)).Findings,
            finding => finding.Code.Text == "SECTION-MISSING" && finding.Message.Contains("六、补充说明", StringComparison.Ordinal));

    [Fact]
    public void Read_StatutoryReports_GivesTheSameReceipts()
    {
        foreach (var name in GoldenCase.RealReports)
        {
            var golden = GoldenCase.Named(name);
            Assert.Empty(ReceiptDiff.Between(File.ReadAllText(golden.Expected), ReceiptText.Write(Read(File.ReadAllText(golden.Input)))));
        }
    }

    private static DisclosureForm LoadForm()
    {
        using var json = File.OpenRead(Path.Combine(Folder, "form-2030.json"));
        return DisclosureForm.Load(json);
    }

    private static Receipt Read(string text)
    {
        var reader = new ReportReader(new ReportParser(PlaceResolver.Current, ParsingRules.All, Three), new ReadingLimits());
        var file = new SourceFile("input.txt", "input.txt", 0, "", DateTimeOffset.UnixEpoch);
        return ReportCheck.Apply(reader.Read(file, System.Text.Encoding.UTF8.GetBytes(text), ReportHints.None));
    }
}
