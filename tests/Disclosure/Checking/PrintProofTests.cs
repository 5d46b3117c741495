using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Checking;

public sealed class PrintProofTests
{
    private const string Received = "requests.new_received.natural_person";

    [Theory]
    [InlineData("、35")]
    [InlineData("·35")]
    [InlineData("’35")]
    [InlineData("*35")]
    [InlineData("35。")]
    [InlineData("35、")]
    [InlineData("3S")]
    public void Apply_DamagedPrintThatTheSumsProve_IsInferredAndShown(string printed)
    {
        var receipt = Read($"{printed}\t0\t0\t0\t0\t0\t35");

        var cell = receipt.Report![FieldPath.Parse(Received)];
        Assert.Equal((CellState.Number, 35m, CellOrigin.Inferred, printed), (cell.State, cell.Value, cell.Origin, cell.Raw));
        var finding = Assert.Single(receipt.Findings, finding => finding.At == cell.At);
        Assert.Equal("CELL-MISPRINT", finding.Code.Text);
        Assert.Contains($"“{printed}”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EveryZeroOfARowIsALetter_ProvesThemTogether()
    {
        var receipt = Read("35\tO\tO\tO\to\t〇\t35");

        Assert.Equal(35m, receipt.Report![FieldPath.Parse(Received)].Value);
        Assert.Equal(
            (0m, CellOrigin.Inferred),
            (receipt.Report[FieldPath.Parse("requests.new_received.other")].Value, receipt.Report[FieldPath.Parse("requests.new_received.other")].Origin));
        Assert.Equal(5, receipt.Findings.Count(finding => finding.Code.Text == "CELL-MISPRINT"));
    }

    [Theory]
    // The sums say 35, the prints say something else.
    [InlineData("、36\t0\t0\t0\t0\t0\t35")]
    [InlineData("3B\t0\t0\t0\t0\t0\t35")]
    // Row and print agree, the column does not.
    [InlineData("、36\t0\t0\t0\t0\t0\t36")]
    // A decimal point or the end of a larger number, not a stray mark.
    [InlineData(".35\t0\t0\t0\t0\t0\t36")]
    [InlineData("3.5\t0\t0\t0\t0\t0\t36")]
    [InlineData(",035\t0\t0\t0\t0\t0\t36")]
    public void Apply_DamagedPrintThatTheSumsDoNotProve_StaysIllegibleAndSaysSo(string row)
    {
        var receipt = Read(row);

        var cell = receipt.Report![FieldPath.Parse(Received)];
        Assert.Equal((CellState.Illegible, null), (cell.State, cell.Value));
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "CELL-ILLEGIBLE" && finding.At == cell.At);
    }

    [Theory]
    [InlineData("、10", CellState.Number)]
    [InlineData("1O", CellState.Illegible)]
    public void Run_OnlyOneSumKnowsTheCell_ProvesAStrayMarkButNoLetter(string damage, CellState expected)
    {
        var form = FormCatalogue.Statutory.Current;
        var cells = Enumerable.Repeat(Cell.Absent, form.Fields.Length).ToArray();
        var first = form.Field(FieldPath.Dispute(form.Disputes.Groups[0], form.Disputes.Columns[0])).Index;
        string[] printed = ["0", "0", damage, "0", "10"];
        for (var i = 0; i < printed.Length; i++)
            cells[first + i] = CellText.Read(printed[i], new Position(1, i + 1));

        Assert.Equal(expected, CellProof.Run(form, [.. cells], []).Cells[first + 2].State);
    }

    [Fact]
    public void Apply_LettersInTableWithoutSums_AreNeverTaken()
    {
        var receipt = ReportReading.Read(Report.Replace("行政许可\t", "行政许可\tl", StringComparison.Ordinal));

        Assert.NotEqual(CellState.Number, receipt.Report![FieldPath.Parse("proactive_disclosure.licences")].State);
    }

    private static string Report => File.ReadAllText(GoldenCase.Named("boai-2024").Input);

    private static Receipt Read(string row) =>
        ReportReading.Read(Report.Replace("\t35\t0\t0\t0\t0\t0\t35\t\n二", $"\t{row}\t\n二", StringComparison.Ordinal));
}
