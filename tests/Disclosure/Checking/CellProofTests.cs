using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Parsing;

namespace Compiler.Tests.Disclosure.Checking;

/// <summary>Blanks and missing cells that only prove each other in turn.</summary>
public sealed class CellProofTests
{
    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Current;
    private static readonly RandomFigures Figures = new(
        Form, [.. Enumerable.Range(0, RandomFigures.Needed).Select(i => i * 7919 % 10_000)]);

    [Fact]
    public void Run_BlankBesideAMissingCell_ProvesTheBlankAndThenFillsTheCell()
    {
        var row = RowWithNothingOfPersons();
        var lost = Path(row, 1);

        var (cells, findings) = CellProof.Run(Form, Damaged(blanks: [Path(row, 0)], lost: [lost]), []);

        Assert.Equal(0, cells[Path(row, 0)].Addend);
        Assert.Equal((CellState.Number, Number(lost), CellOrigin.Inferred), (cells[lost].State, cells[lost].Value, cells[lost].Origin));
        Assert.Equal(["CELL-FILLED", "BLANK-ZERO"], findings.Select(finding => finding.Code.Text));
    }

    [Fact]
    public void Run_ChainOfThreeSteps_IsFollowedToItsEnd()
    {
        // The total of the column can be filled at once; only then its sum proves the blank; only then the row fills its other cell.
        var row = RowWithNothingOfPersons();
        var total = Form.Field(
            FieldPath.Request(Form.Requests.Rows.Single(line => line.Role == RowRole.Processed), Form.Requests.Columns[0])).Index;
        var lost = Path(row, 1);

        var (cells, findings) = CellProof.Run(Form, Damaged(blanks: [Path(row, 0)], lost: [total, lost]), []);

        Assert.Equal((Number(total), 0m, Number(lost)), (cells[total].Value, cells[Path(row, 0)].Addend, cells[lost].Value));
        Assert.Equal(2, findings.Count(finding => finding.Code.Text == "CELL-FILLED"));
    }

    [Fact]
    public void Run_BlankThatMayHideAFigure_FillsNothing()
    {
        var row = RowWithNothingOfPersons();
        var wrong = Path(row == Form.Requests.Rows[2] ? Form.Requests.Rows[3] : Form.Requests.Rows[2], 0);
        var damaged = Damaged(blanks: [Path(row, 0)], lost: [Path(row, 1)]);
        damaged = damaged.SetItem(wrong, damaged[wrong] with { Value = damaged[wrong].Value + 1 });

        var (cells, findings) = CellProof.Run(Form, damaged, []);

        Assert.Null(cells[Path(row, 0)].Addend);
        Assert.Equal(CellState.Absent, cells[Path(row, 1)].State);
        Assert.Contains(findings, finding => finding.Code.Text == "BLANK-OPEN");
    }

    [Fact]
    public void Run_BlankInARowThatTheSumsHavePlaced_IsNotThereforeNothing()
    {
        var cells = Enumerable.Repeat(Cell.Absent, Form.Fields.Length).ToArray();
        var blank = Path(Form.Requests.Rows[0], 0);
        cells[blank] = new Cell(CellState.Blank, null, "", new Position(1, 1), CellOrigin.Inferred);

        Assert.Null(CellProof.Run(Form, [.. cells], []).Cells[blank].Addend);
    }

    private static FormRow RowWithNothingOfPersons() =>
        Form.Requests.Rows.First(row => row.Role == RowRole.Outcome && Number(Path(row, 0)) == 0);

    private static int Path(FormRow row, int column) => Form.Field(FieldPath.Request(row, Form.Requests.Columns[column])).Index;

    private static decimal Number(int field) => decimal.Parse(Figures[Form.Fields[field].Path.Text], CultureInfo.InvariantCulture);

    private static ImmutableArray<Cell> Damaged(int[] blanks, int[] lost)
    {
        Cell[] cells =
        [
            .. Form.Fields.Select(field => new Cell(
                CellState.Number, Number(field.Index), Figures[field.Path.Text], new Position(1, field.Index + 1))),
        ];
        foreach (var field in blanks)
            cells[field] = new Cell(CellState.Blank, null, "", new Position(1, field + 1));
        foreach (var field in lost)
            cells[field] = Cell.Absent;
        return [.. cells];
    }
}
