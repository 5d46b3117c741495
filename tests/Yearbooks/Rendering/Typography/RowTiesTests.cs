using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class RowTiesTests
{
    private static readonly TablePlanner Planner =
        new(new WordWidths(OpenTypeFont.Load(Path.Combine(new RendererOptions().FontFolder, "NotoSansHans-Bold.otf"))), Theme.Yearbook);

    [Theory]
    [InlineData(1, 78)]
    [InlineData(2, 79)]
    public void Tie_TableOverSeveralPages_TiesItsKeptNotesToItsLastRowsAsFarAsTheyAreLow(int kept, int first)
    {
        var table = SampleTables.Findings(80) with { Notes = ["注一", "注二", "注三"] };

        var (tied, plan) = Tie(table, kept);

        Assert.Equal(table.Notes.Take(kept), tied.Rows.Where(row => row.Kind == RowKind.Note).Select(row => row.Cells.Single().Text));
        Assert.Equal(80 + kept - first, tied.Rows[first].Cells[^1].RowSpan);
        Assert.True(plan.Ties[first] > 0);
        Assert.Equal(table.Notes.Skip(kept), tied.Notes);
        Assert.Equal(tied.Rows.Length, plan.WholeRows.Length);
        Assert.Equal(tied.Rows.Length, plan.RowHeights.Length);
    }

    [Fact]
    public void Tie_TableOverSeveralPagesWithoutNotes_KeepsItsLastRowWithTheOneBefore()
    {
        var (tied, _) = Tie(SampleTables.Findings(80), kept: 0);

        Assert.Equal([78], tied.Rows.Index().Where(row => row.Item.Cells[^1].RowSpan == 2).Select(row => row.Index));
    }

    [Fact]
    public void Tie_TableOnOnePage_IsUnchanged()
    {
        var table = SampleTables.Findings(3) with { Notes = ["注"] };

        Assert.Same(table, Tie(table).Table);
    }

    // Spans would cost so long a table its row headers.
    [Fact]
    public void Tie_VeryLongTableWithoutSpans_HasNoTies()
    {
        var rows = SampleTables.Wide(5_844).Rows.Where(row => row.Kind == RowKind.Body);
        var table = SampleTables.Wide(0) with { Header = [], Rows = [.. rows] };

        Assert.Same(table, Tie(table).Table);
    }

    private static (Table Table, TablePlan Plan) Tie(Table table, int kept = 1) =>
        KeepTogetherRows.Tie(table, Planner.Plan(table) with { KeptNotes = kept }, Theme.Yearbook.TableSurroundings);
}
