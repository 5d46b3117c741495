using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Parsing;

namespace Compiler.Tests.Disclosure.Checking;

public sealed class CellFillTests
{
    private const string Lost = "requests.unable_1_not_held.natural_person";

    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Current;
    private static readonly RandomFigures Figures = new(
        Form, [.. Enumerable.Range(0, RandomFigures.Needed).Select(i => i * 7919 % 10_000)]);

    [Theory]
    [InlineData(CellState.Absent)]
    [InlineData(CellState.Illegible)]
    public void Run_RowAndColumnLeaveOneValue_FillsItAndSaysSo(CellState state)
    {
        var (cells, findings) = CellFill.Run(Form, With(Lost, new Cell(state, null, "", default)), []);

        var cell = cells[Form.Field(FieldPath.Parse(Lost)).Index];
        Assert.Equal((CellState.Number, decimal.Parse(Figures[Lost]), CellOrigin.Inferred), (cell.State, cell.Value, cell.Origin));
        Assert.Equal(["CELL-FILLED"], findings.Select(finding => finding.Code.Text));
    }

    [Theory]
    [InlineData("requests.unable_1_not_held.other")]
    [InlineData("requests.granted.natural_person")]
    public void Run_AnotherFigureOfItsRowOrColumnIsWrong_FillsNothing(string wrong)
    {
        var damaged = With(Lost, Cell.Absent);
        var field = Form.Field(FieldPath.Parse(wrong)).Index;
        damaged = damaged.SetItem(field, damaged[field] with { Value = damaged[field].Value + 1 });

        Assert.True(damaged.SequenceEqual(CellFill.Run(Form, damaged, []).Cells));
    }

    [Fact]
    public void Run_OnlyOneSumKnowsTheCell_FillsNothing()
    {
        var damaged = With("disputes.reconsideration.pending", Cell.Absent);

        Assert.True(damaged.SequenceEqual(CellFill.Run(Form, damaged, []).Cells));
    }

    [Fact]
    public void Run_NothingOfTheRowIsPrinted_FillsNothing()
    {
        var damaged = Form.Requests.Columns.Aggregate(Truth(), (cells, column) =>
            cells.SetItem(Form.Field(FieldPath.Request(Form.Requests.Rows[5], column)).Index, Cell.Absent));

        Assert.True(damaged.SequenceEqual(CellFill.Run(Form, damaged, []).Cells));
    }

    private static ImmutableArray<Cell> With(string path, Cell cell) => Truth().SetItem(Form.Field(FieldPath.Parse(path)).Index, cell);

    private static ImmutableArray<Cell> Truth() =>
        [
            .. Form.Fields.Select(field => new Cell(
                CellState.Number, decimal.Parse(Figures[field.Path.Text]), Figures[field.Path.Text], new Position(1, field.Index + 1))),
        ];
}
