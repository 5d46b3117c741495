using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Placement;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Parsing.Placement;

public sealed class PlacementSolverTests
{
    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Current;
    private static readonly int First = Form.Field(FieldPath.Parse("disputes.reconsideration.upheld")).Index;

    [Theory]
    [InlineData("0 0 1 0 1 0 0 0 0 0 0 0 0 0 0", "", "0 0 1 0 1|0 0 0 0 0|0 0 0 0 0", "")]
    [InlineData("6 1 0 0 7 0 0 0 0 0 0 0 0 0 1 1", "", "6 1 0 0 7|0 0 0 0 0|0 0 0 1 1", "CELL-INFERRED")]
    [InlineData("_ _ _ _ _ 5 0 0 1 6 0 0 0 0 0", "", "? ? ? ? ?|? 0 0 ? ?|? ? ? ? ?", "CELL-AMBIGUOUS")]
    [InlineData("_ _ _ _ _ 5 0 0 1 6 0 0 0 0 0", "复议 6", "5 0 0 1 6|0 0 0 0 0|- - - - -", "CELL-NARRATIVE CELL-ABSENT")]
    [InlineData("_ _ _ _ _ 5 0 0 1 6 0 0 0 0 0", "直接 6", "_ _ _ _ _|5 0 0 1 6|0 0 0 0 0", "CELL-NARRATIVE")]
    [InlineData("_ _ _ _ _ 5 0 0 1 6 0 0 0 0 0", "复议 9", "? ? ? ? ?|? 0 0 ? ?|? ? ? ? ?", "CELL-AMBIGUOUS")]
    [InlineData("5 0 0 1 6 0 0 0 0 0", "", "? ? ? ? ?|? ? ? ? ?|? ? ? ? ?", "CELL-AMBIGUOUS")]
    [InlineData("1 0 0 0 10 0 0 0 0 0 0 0 0 0", "", "1 0 0 0 1|0 0 0 0 0|0 0 0 0 0", "CELL-INFERRED")]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "", "- - - - -|- - - - -|- - - - -", "ROW-UNREADABLE")]
    public void Solve_RowOfDisputes_IsRightOrSaysWhatIsNot(string row, string claim, string cells, string codes)
    {
        var tokens = row.Split(' ').Select(text => CellText.Read(text == "_" ? "" : text, new Position(82)));
        var readings = new RowReadings(RowReadings.Rules).List(new RowFigures([.. tokens], 15) { Step = 5 });
        var slot = new RowSlot("行政复议、行政诉讼", First, new Position(82), readings);
        var solved = PlacementSolver.Solve(Form, [slot], Claims(claim), new ReadingBudget(new ReadingLimits()));
        Assert.Equal(cells, string.Join('|', solved.Cells[First..].Chunk(5).Select(group => string.Join(' ', group.Select(Text)))));
        Assert.Equal(codes, string.Join(' ', solved.Findings.Select(finding => finding.Code.Text)));
    }

    private static System.Collections.Immutable.ImmutableArray<NarrativeClaim> Claims(string claim)
    {
        if (claim.Length == 0)
            return [];
        var group = claim.StartsWith("复议", StringComparison.Ordinal) ? RowKeys.Reconsideration : RowKeys.LitigationDirect;
        var total = Form.Field(FieldPath.DisputeTotal(group)).Index;
        return [new NarrativeClaim(ClaimSubject.Parse(claim[..2]), [[total]], claim[^1] - '0', claim, new Position(15))];
    }

    private static string Text(Cell cell) => cell.State switch
    {
        CellState.Blank => "_",
        CellState.Absent => "-",
        CellState.Illegible => "?",
        _ => cell.Value.ToString()!,
    };
}
