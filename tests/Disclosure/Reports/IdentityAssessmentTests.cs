using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Reports;

public sealed class IdentityAssessmentTests
{
    [Theory]
    [InlineData("5 2 3", IdentityOutcome.Holds)]
    [InlineData("0 0 0", IdentityOutcome.Holds)]
    [InlineData("6 2 3", IdentityOutcome.Fails)]
    [InlineData("5 5 _", IdentityOutcome.HoldsWithBlanks)]
    [InlineData("_ 0 0", IdentityOutcome.HoldsWithBlanks)]
    [InlineData("5 3 _", IdentityOutcome.NotAssessable)]
    [InlineData("_ 2 3", IdentityOutcome.NotAssessable)]
    [InlineData("2 3 _", IdentityOutcome.Fails)]
    [InlineData("_ _ _", IdentityOutcome.NotAssessable)]
    [InlineData("5 5 /", IdentityOutcome.NotAssessable)]
    [InlineData("5 3 /", IdentityOutcome.Fails)]
    [InlineData("/ 2 3", IdentityOutcome.Fails)]
    [InlineData("/ 0 0", IdentityOutcome.NotAssessable)]
    [InlineData("5 7 ?", IdentityOutcome.Fails)]
    [InlineData("5 3 ?", IdentityOutcome.NotAssessable)]
    [InlineData("5 5 零", IdentityOutcome.NotAssessable)]
    [InlineData("5 5 ?", IdentityOutcome.NotAssessable)]
    public void Of_TotalAndTwoParts_SaysWhatTheSumProves(string row, IdentityOutcome outcome) =>
        Assert.Equal(outcome, IdentityAssessment.Assess(new Identity(IdentityKind.RequestRow, "", [0], [1, 2]), Cells(row)).Outcome);

    [Fact]
    public void Of_SumThatFails_GivesBothSides()
    {
        var sums = IdentityAssessment.Assess(new Identity(IdentityKind.RequestRow, "", [0], [1, 2]), Cells("6 2 3"));
        Assert.Equal((6m, 5m), (sums.Left, sums.Right));
    }

    private static Cell[] Cells(string row) =>
        [.. row.Split(' ').Select(text => text == "?" ? Cell.Absent : CellText.Read(text == "_" ? "" : text, new Position(1)))];
}
