using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

/// <summary>What the typesetter does to a table before it plans it.</summary>
public sealed class TableArrangementTests
{
    private static readonly WordWidths Words =
        new(OpenTypeFont.Load(Path.Combine(new RendererOptions().FontFolder, "NotoSansHans-Bold.otf")));

    [Fact]
    public void Join_ShortNotes_StandOnOneLineAndLongOnesOnTheirOwn()
    {
        var longNote = new string('注', 80);

        var lines = NoteLines.Join(["甲。", "乙。", longNote, "丙。", "丁。"], Words, Theme.Yearbook);

        Assert.Equal(["甲。\u3000乙。", longNote, "丙。\u3000丁。"], lines.AsEnumerable());
    }

    [Fact]
    public void Join_NotesThatJustFillALine_AreNotJoinedToMore()
    {
        var room = Theme.Yearbook.TextWidth / Theme.Yearbook.NoteSize;
        var notes = Enumerable.Repeat("注注注注注注注注注。", 40);

        Assert.All(NoteLines.Join([.. notes], Words, Theme.Yearbook).SkipLast(1), line =>
            Assert.InRange(line.Length, (int)room - 15, room));
    }

    [Fact]
    public void Fold_OddRows_StandInTwoHalvesInTheirOrder()
    {
        var table = Five with { IsTwoUp = true };

        var folded = TwoUpTable.Fold(table);

        Assert.Equal(5, folded.Columns.Length);
        Assert.Equal(["名", "数", "", "名", "数"], folded.Header[0].Cells.Select(cell => cell.Text));
        Assert.Equal(
            ["1 10  4 40", "2 20  5 50", "3 30   "], folded.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void Fold_OtherTable_IsUnchanged() => Assert.Same(Five, TwoUpTable.Fold(Five));

    [Fact]
    public void Plan_CellThatWouldEndWithOneCharacter_HasRoomForOneLessOnTheLinesBefore()
    {
        var planner = new TablePlanner(Words, Theme.Yearbook);
        var wide = planner.Plan(Cell("甲"));
        var perLine = (int)((wide.Widths[0] - (2 * wide.Inset)) / wide.FontSize);

        Assert.Empty(planner.Plan(Cell(new string('甲', perLine))).Rooms);
        Assert.Empty(planner.Plan(Cell(new string('甲', perLine + 2))).Rooms);
        var room = planner.Plan(Cell(new string('甲', perLine + 1))).Rooms[(0, 0)];
        Assert.InRange(room, (perLine - 1) * wide.FontSize, (perLine * wide.FontSize) - 0.1);
    }

    private static readonly Table Five = new(
        "表", "", "t", [new TableColumn(1, Align.Start), new TableColumn(1)], [SampleTables.Row(new TableCell("名"), new TableCell("数"))],
        [.. Enumerable.Range(1, 5).Select(row => SampleTables.Row(new TableCell($"{row}"), new TableCell($"{row}0")))], []);

    private static Table Cell(string text) => Five with { Rows = [SampleTables.Row(new TableCell(text), new TableCell("1"))] };
}
