using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Explaining;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Explaining;

public sealed class CellExplainerTests
{
    private static readonly ReportReader Reader = new(PlaceResolver.Current);

    [Fact]
    public void Explain_MovedRow_NamesRuleRejectedReadingAndText()
    {
        var explanation = Explain("xingtai-2023", "disputes.reconsideration.total");

        Assert.Equal("6", explanation.SourceCells[explanation.Cell.At.Cell - 1]);
        Assert.Equal("MovedByBlanks", Assert.Single(explanation.Readings, reading => reading.IsChosen).Rule);
        var rejected = Assert.Single(explanation.Readings, reading => !reading.IsChosen);
        Assert.Contains(rejected.Against, reason => reason.Contains("行政诉讼2件", StringComparison.Ordinal));
        Assert.Contains(explanation.Steps, step => step is { Class: "PlacementSolver", What: "chose the reading that the running text confirms" });
        Assert.Equal("holds: T4-SUM “行政复议”: 6 = 6", Assert.Single(explanation.Identities));
        Assert.Contains(explanation.Claims, claim => claim.StartsWith("agrees: line 15", StringComparison.Ordinal));
        Assert.Contains(explanation.Findings, finding => finding.Code.Text == "CELL-NARRATIVE");
    }

    [Theory]
    [InlineData("boai-2024", "requests.granted.total", "PlacementSolver", "took the only reading")]
    [InlineData("xingtai-2023", "disputes.litigation_after_reconsideration.total", "PlacementSolver", "chose the reading that the running text confirms")]
    [InlineData("baoding-glued-cell-lost", "requests.new_received.total", "PlacementSolver", "chose the reading with which")]
    [InlineData("made-up-figure-in-two-cells", "proactive_disclosure.coercive_measures", "PlacementSolver", "could not decide")]
    [InlineData("made-up-stamp-in-blank-cells", "requests.unable_2_needs_creation.natural_person", "CellFill", "inferred 0")]
    [InlineData("boai-stray-mark-before-figure", "requests.new_received.natural_person", "PrintProof", "inferred 35")]
    [InlineData("made-up-stamp-in-blank-cells", "requests.unable_2_needs_creation.total", "BlankCheck", "proved")]
    [InlineData("pingxiang-impossible-figures", "proactive_disclosure.licences", "FieldKinds", "refused -1")]
    [InlineData("boai-dispute-blank", "disputes.reconsideration.total", "BlankCheck", "found nothing")]
    [InlineData("boai-requests-table-missing", "requests.granted.total", "RequestTableParser", "found no row")]
    public void Explain_Cell_EndsWithTheClassThatDecided(string golden, string path, string type, string what)
    {
        var explanation = Explain(golden, path);
        Assert.Equal(type, explanation.Steps[^1].Class);
        Assert.Contains(what, explanation.Steps[^1].What, StringComparison.Ordinal);
    }

    // The table of a report without rows is read a second time.
    [Fact]
    public void Explain_TableWithoutRows_SaysSo() =>
        Assert.Contains(Explain("boai-cell-per-line", "requests.granted.total").Steps, step => step.Class == "TableRecovery");

    [Fact]
    public void Explain_EveryCellOfEveryCase_ChoosesOneReadingOrSaysWhyNot()
    {
        foreach (var name in GoldenCase.Names())
        {
            if (Read(name) is not ({ } report, var notes))
                continue;
            foreach (var field in report.Form.Fields)
            {
                var explanation = CellExplainer.Explain(report, notes, field);
                Assert.NotEmpty(explanation.Steps);
                Assert.All(explanation.Readings, reading => Assert.True(reading.IsChosen || !reading.Against.IsEmpty, $"{name} {field.Path}"));
            }
        }
    }

    private static CellExplanation Explain(string golden, string path)
    {
        var (report, notes) = Read(golden);
        return CellExplainer.Explain(report!, notes, report!.Form.Field(FieldPath.Parse(path)));
    }

    private static (DisclosureReport? Report, ParsingNotes Notes) Read(string golden)
    {
        var notes = new ParsingNotes();
        var file = new SourceFile("input.txt", "input.txt", 0, "", default);
        var receipt = Reader.WithNotes(notes).Read(file, File.ReadAllBytes(GoldenCase.Named(golden).Input), ReportHints.None);
        return (ReportCheck.Apply(receipt).Report, notes);
    }
}
