using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Chooses font size and column widths so that every figure and word fits in its cell.</summary>
internal sealed class TablePlanner(WordWidths words, Theme theme)
{
    private const double MinSize = 5.5;
    private const double MinReadableSize = 6.5;
    private const int MaxFigureColumns = 15;
    private const double Step = 0.25;
    private const double HeightTolerance = 1.04;
    private const double MaxWholeRow = 0.4;
    private const int MaxUnbrokenLength = 8;

    /// <summary>Plans this table: in portrait, or in landscape if portrait pages are too narrow.</summary>
    public TablePlan Plan(Table table)
    {
        var upright = PlanUpright(table);
        if (table.IsUpright)
            return upright;
        var isTooMuch =
            upright.FontSize < MinReadableSize || table.Columns.Count(column => column.Align == Align.End) > MaxFigureColumns;
        return isTooMuch ? new TablePlanner(words, theme.Turned()).PlanUpright(table) with { IsLandscape = true } : upright;
    }

    private TablePlan PlanUpright(Table table)
    {
        var available = theme.TextWidth;
        if (table.Columns.IsEmpty)
            throw new RenderingException($"“{table.Caption}” has no columns.");
        var inset = table.Columns.Length > 12 ? 2.0 : 3.0;
        var unbroken = WidestCells(table, Unbroken);
        var widest = new Lazy<Dictionary<(int Column, int Columns), double>>(() => WidestCells(table, Widest));
        for (var size = LargestSize(table.Columns.Length); size >= MinSize; size -= Step)
        {
            var widths =
                Distribute(table, LeastWidths(table, unbroken, size, inset), available)
                ?? Distribute(table, LeastWidths(table, widest.Value, size, inset), available);
            if (widths is { } found)
                return Plan(table, size, inset, TextBreaks.MaxWordLength, found);
        }

        // There are too many columns for the width: words will be broken.
        var total = table.Columns.Sum(column => column.Weight);
        return Plan(table, MinSize, 1, 1, [.. table.Columns.Select(column => available * column.Weight / total)]);
    }

    private TablePlan Plan(Table table, double size, double inset, int maxWordLength, ImmutableArray<double> widths)
    {
        var rooms = table.Header.Select(row => new double[row.Cells.Length]).ToArray();
        foreach (var (row, index, column, cell) in SpanGrid.Place(table.Header, table.Columns.Length))
        {
            var room = Room(widths, column, cell, inset);
            rooms[row][index] = cell.IsVertical ? room : Balance(cell.Text, size, room);
        }

        var rows = Heights(table.Rows, size, inset, widths).ToList();
        var height = Heights(table.Header, size, inset, widths).Sum() + rows.Sum();
        var plan = new TablePlan(
            IsLandscape: false, size, inset, maxWordLength, widths,
            [.. rooms.Select(row => row.ToImmutableArray())],
            (height * HeightTolerance) + theme.TableSurroundings < theme.TextHeight,
            [.. rows.Select(row => row < theme.TextHeight * MaxWholeRow)],
            [.. rows],
            height,
            [.. table.Notes.Select(NoteHeight)],
            Ties: []);
        return plan with { Rooms = Rooms(table.Rows, size, inset, widths) };
    }

    private double NoteHeight(string note)
    {
        var lines = Lines(words.Pieces(note), theme.NoteSize, theme.TextWidth);
        return ((((lines - 1) * theme.NoteLineHeight) + 1) * theme.NoteSize) + theme.NoteGap;
    }

    // Room for a character less on the lines before, where the last would be a single one.
    private ImmutableDictionary<(int Row, int Index), double> Rooms(
        ImmutableArray<TableRow> rows, double size, double inset, ImmutableArray<double> widths)
    {
        var rooms = ImmutableDictionary.CreateBuilder<(int Row, int Index), double>();
        foreach (var (row, index, column, cell) in SpanGrid.Place(rows, widths.Length).Where(place => !place.Cell.IsVertical))
        {
            var pieces = words.Pieces(cell.Text);
            var room = Room(widths, column, cell, inset);
            var (lines, last) = Fill(pieces, size, room);
            if (lines == 1 || last > 1)
                continue;
            var (narrow, lastOfNarrow) = Fill(pieces, size, room - size);
            if (narrow == lines && lastOfNarrow > 1)
                rooms[(row, index)] = room - size;
        }

        return rooms.ToImmutable();
    }

    // Assumes that a cell spanning rows needs no more height than its rows.
    private IEnumerable<double> Heights(ImmutableArray<TableRow> rows, double size, double inset, ImmutableArray<double> widths)
    {
        var lines = rows.Select(_ => 1).ToArray();
        foreach (var (row, _, column, cell) in SpanGrid.Place(rows, widths.Length).Where(place => place.Cell.RowSpan == 1))
        {
            lines[row] = Math.Max(lines[row], Lines(words.Pieces(cell.Text), size, Room(widths, column, cell, inset)));
        }

        return lines.Select(count => (((count - 1) * theme.TableLineHeight) + 1) * size + (2 * theme.TableInset));
    }

    private static double Room(ImmutableArray<double> widths, int column, TableCell cell, double inset)
    {
        var room = 0.0;
        for (var end = Math.Min(widths.Length, column + cell.ColumnSpan); column < end; column++)
            room += widths[column];
        return room - (2 * inset);
    }

    // The smallest width with as few lines as the full width of the cell.
    private double Balance(string text, double size, double room)
    {
        var pieces = words.Pieces(text);
        var lines = Lines(pieces, size, room);
        if (lines == 1)
            return room;
        var narrow = BeforeBracket(text, size, pieces, room) ?? Narrowest(pieces, size, room, lines);
        return Math.Min(room, Math.Ceiling((narrow + 0.2) * 100) / 100);
    }

    private static double Narrowest(double[] pieces, double size, double room, int lines)
    {
        var widest = pieces.Max() * size;
        var narrow = widest;
        while (narrow < room && Lines(pieces, size, narrow) > lines)
            narrow += Step;

        // Most Chinese words have two characters: 社会公益 / 组织, not 社会公 / 益组织.
        return pieces.Length % 2 == 0 && (int)((narrow + Step) / widest) % 2 == 1 ? narrow + widest : narrow;
    }

    // 新收同比 / （%）, not 新收同 / 比（%）.
    private double? BeforeBracket(string text, double size, double[] pieces, double room)
    {
        var bracket = text.IndexOf('（', StringComparison.Ordinal);
        if (bracket <= 0)
            return null;
        var width = (Math.Max(words.Width(text[..bracket].Trim()), words.Width(text[bracket..])) * size) + 0.1;
        return width <= room && Lines(pieces, size, width) == 2 ? width : null;
    }

    private static int Lines(double[] pieces, double size, double room) => Fill(pieces, size, room).Lines;

    // The number of lines, and of the pieces on the last.
    private static (int Lines, int Last) Fill(double[] pieces, double size, double room)
    {
        var (lines, last) = (1, 0);
        var used = 0.0;
        foreach (var em in pieces)
        {
            var piece = em * size;
            if (used > 0 && used + piece > room)
            {
                lines++;
                last = 0;
                used = 0;
            }

            // A piece wider than the cell is broken.
            var broken = piece > room ? (int)(piece / room) : 0;
            lines += broken;
            used += piece - (broken * room);
            last++;
        }

        return (lines, last);
    }

    private static double LargestSize(int columns) => columns switch
    {
        <= 9 => 8,
        <= 12 => 7.6,
        _ => 7.3,
    };

    // In em, for each column and number of columns that cells cover from there.
    private Dictionary<(int Column, int Columns), double> WidestCells(Table table, Func<TableCell, double> widthOf)
    {
        var widest = new Dictionary<(int Column, int Columns), double>();
        Add(table.Header, Widest);
        Add(table.Rows, widthOf);
        return widest;

        void Add(ImmutableArray<TableRow> rows, Func<TableCell, double> measure)
        {
            foreach (var (_, _, column, cell) in SpanGrid.Place(rows, table.Columns.Length))
            {
                var covered = (column, Math.Min(cell.ColumnSpan, table.Columns.Length - column));
                widest[covered] = Math.Max(widest.GetValueOrDefault(covered), measure(cell));
            }
        }
    }

    private static double[] LeastWidths(Table table, Dictionary<(int Column, int Columns), double> cells, double size, double inset)
    {
        var least = new double[table.Columns.Length];
        foreach (var ((column, columns), widest) in cells)
        {
            var width = (widest * size) + (2 * inset) + 0.5;
            for (var at = column; at < column + columns; at++)
                least[at] = Math.Max(least[at], width / columns);
        }

        return least;
    }

    private double Widest(TableCell cell) =>
        cell.IsVertical ? words.Widest(TextBreaks.VerticalLines(cell.Text)) : words.Widest(cell.Text);

    // （三）不予公开 stays on one line, not （三）不予公 / 开.
    private double Unbroken(TableCell cell) =>
        cell is { RowSpan: > 1, IsVertical: false, Text.Length: <= MaxUnbrokenLength } ? words.Width(cell.Text) : Widest(cell);

    // By weight. A column with long words gets the width it needs; the others share the rest.
    private static ImmutableArray<double>? Distribute(Table table, double[] least, double available)
    {
        if (least.Sum() > available)
            return null;
        var widths = new double[least.Length];
        var open = Enumerable.Range(0, least.Length).ToList();
        while (open.Count > 0)
        {
            var rest = available - widths.Sum();
            var weight = open.Sum(column => table.Columns[column].Weight);
            var tight = open.Where(column => rest * table.Columns[column].Weight / weight < least[column]).ToList();
            foreach (var column in tight.Count > 0 ? tight : open)
                widths[column] = tight.Count > 0 ? least[column] : rest * table.Columns[column].Weight / weight;

            open = tight.Count > 0 ? open.Except(tight).ToList() : [];
        }

        return [.. widths.Select(width => Math.Round(width, 2, MidpointRounding.ToZero))];
    }
}
