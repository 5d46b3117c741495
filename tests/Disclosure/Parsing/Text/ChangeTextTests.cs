using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing.Text;

public sealed class ChangeTextTests
{
    [Theory]
    [InlineData("增3", 3)]
    [InlineData("减 5", -5)]
    [InlineData("增加3", 3)]
    [InlineData("减少5件", -5)]
    [InlineData("减少1,253项", -1253)]
    [InlineData("下降 ２ 宗", -2)]
    [InlineData("↑3", 3)]
    [InlineData("↓2", -2)]
    [InlineData("2↓", -2)]
    [InlineData("＋3", 3)]
    [InlineData("+ 3", 3)]
    [InlineData("－2", -2)]
    [InlineData("－２", -2)]
    [InlineData("--253", -253)]
    [InlineData("(3)", -3)]
    [InlineData("（3）", -3)]
    [InlineData("（３件）", -3)]
    [InlineData("持平", 0)]
    [InlineData("增0", 0)]
    public void Parse_ChangeWithASignInWords_GivesIt(string printed, int change)
    {
        var cell = Change(printed);
        Assert.Equal((CellState.Number, change, printed), (cell.State, cell.Value, cell.Raw));
    }

    [Theory]
    [InlineData("减少-5")]
    [InlineData("增减5")]
    [InlineData("(-3)")]
    [InlineData("增5%")]
    [InlineData("增约5")]
    [InlineData("增")]
    [InlineData("()")]
    [InlineData("↑3↓")]
    [InlineData("增3 减2")]
    [InlineData("增3.5")]
    [InlineData("▲3")]
    [InlineData("多3")]
    public void Parse_ChangeThatIsNotClear_IsIllegibleAndSaysSo(string printed)
    {
        var report = Report(printed);
        var cell = report.Report![FieldPath.Parse("proactive_disclosure.penalties.change")];
        Assert.Equal((CellState.Illegible, null), (cell.State, cell.Value));
        Assert.Contains(
            report.Findings,
            finding => finding.Code.Text == "CELL-ILLEGIBLE" && finding.Message.Contains($"“{printed}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FieldKind.Count)]
    [InlineData(FieldKind.Measure)]
    [InlineData(FieldKind.Amount)]
    public void Read_SignsInAColumnOfAnotherKind_StayIllegible(FieldKind kind)
    {
        foreach (var text in (string[])["增3", "(3)", "持平", "↑3"])
            Assert.Equal(CellState.Illegible, ChangeText.Read(kind, CellText.Read(text, default)).State);
    }

    private static Cell Change(string printed) => Report(printed).Report![FieldPath.Parse("proactive_disclosure.penalties.change")];

    private static Receipt Report(string printed) => ReportReading.Read(
        File.ReadAllText(GoldenCase.Named("trial-signs-and-units").Input).Replace("\t--253\t", $"\t{printed}\t", StringComparison.Ordinal));
}
