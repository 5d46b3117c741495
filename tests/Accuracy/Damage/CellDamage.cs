using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Damage;

/// <summary>Damages to the figures of one row.</summary>
public static class CellDamage
{
    private const int GroupOfDisputes = 5;

    // What character recognition takes for a letter, and for another digit.
    private static readonly Dictionary<char, string> Letters = new() { ['0'] = "OoＯ", ['1'] = "lI|", ['8'] = "B", ['5'] = "S" };
    private static readonly Dictionary<char, char> Digits = new()
    {
        ['0'] = '6',
        ['1'] = '7',
        ['3'] = '8',
        ['6'] = '0',
        ['7'] = '1',
        ['8'] = '3',
    };

    public static IReadOnlyList<DamageKind> Kinds { get; } =
    [
        Create("cell lost", (cells, at, _) => [.. cells[..at], .. cells[(at + 1)..]]),
        Create("cell blanked", (cells, at, _) => [.. cells[..at], cells[at].Saying(""), .. cells[(at + 1)..]]),
        Create("empty cell inserted", (cells, at, _) => [.. cells[..at], PrintedCell.Damaged(""), .. cells[at..]]),
        Create("zero inserted", (cells, at, _) => [.. cells[..at], PrintedCell.Damaged("0"), .. cells[at..]]),
        Create("figure split", Split),
        Create("gap in figure", Gap),
        Create("neighbours glued", (cells, at, _) => Glued(cells, at, [])),
        Create("neighbours glued, cell kept", (cells, at, _) => Glued(cells, at, [PrintedCell.Damaged("")])),
        Create("stray mark", (cells, at, random) => Replaced(cells, at, "'·*`"[random.Next(4)] + cells[at].Text)),
        Create("digit read as a letter", Confused),
        Create("digit read as another", Misread),
        Create("row shifted", (cells, at, _) => Shifted(cells, First(cells), 1)),
        Create(
            "row shifted by a group",
            (cells, _, _) => cells.Length - First(cells) == 3 * GroupOfDisputes ? Shifted(cells, First(cells), GroupOfDisputes) : null),
        Create("row pushed right", (cells, at, _) => [.. cells[..First(cells)], PrintedCell.Damaged(""), .. cells[First(cells)..]]),
        Create("tail of row lost", (cells, at, _) => at > First(cells) ? cells[..at] : null),
    ];

    private static DamageKind Create(string name, Func<PrintedCell[], int, Random, PrintedCell[]?> apply) => new(name, (lines, random) =>
    {
        int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].HasFigures)];
        if (rows.Length == 0)
            return null;
        var row = rows[random.Next(rows.Length)];
        int[] places = [.. Enumerable.Range(0, lines[row].Cells.Length).Where(i => lines[row].Cells[i].Field is not null)];
        return apply([.. lines[row].Cells], places[random.Next(places.Length)], random) is { } cells
            ? lines.SetItem(row, lines[row].With(cells))
            : null;
    });

    private static int First(PrintedCell[] cells) => Array.FindIndex(cells, cell => cell.Field is not null);

    private static PrintedCell[] Replaced(PrintedCell[] cells, int at, string text) =>
        [.. cells[..at], PrintedCell.Damaged(text), .. cells[(at + 1)..]];

    private static PrintedCell[]? Split(PrintedCell[] cells, int at, Random random)
    {
        var text = cells[at].Text;
        if (text.Length < 2)
            return null;
        var cut = random.Next(1, text.Length);
        return [.. cells[..at], PrintedCell.Damaged(text[..cut]), PrintedCell.Damaged(text[cut..]), .. cells[(at + 1)..]];
    }

    private static PrintedCell[]? Gap(PrintedCell[] cells, int at, Random random) =>
        cells[at].Text.Length < 2 ? null : Replaced(cells, at, cells[at].Text.Insert(random.Next(1, cells[at].Text.Length), " "));

    private static PrintedCell[]? Glued(PrintedCell[] cells, int at, PrintedCell[] kept) =>
        at + 1 < cells.Length && cells[at + 1].Field is not null && cells[at].Text.Length > 0 && cells[at + 1].Text.Length > 0
            ? [.. cells[..at], PrintedCell.Damaged(cells[at].Text + cells[at + 1].Text), .. kept, .. cells[(at + 2)..]]
            : null;

    private static PrintedCell[]? Confused(PrintedCell[] cells, int at, Random random)
    {
        int[] places = [.. Enumerable.Range(0, cells[at].Text.Length).Where(i => Letters.ContainsKey(cells[at].Text[i]))];
        if (places.Length == 0)
            return null;
        var place = places[random.Next(places.Length)];
        var letters = Letters[cells[at].Text[place]];
        return Replaced(cells, at, cells[at].Text[..place] + letters[random.Next(letters.Length)] + cells[at].Text[(place + 1)..]);
    }

    // The cell is still a clean figure in its place, only another one.
    private static PrintedCell[]? Misread(PrintedCell[] cells, int at, Random random)
    {
        int[] places = [.. Enumerable.Range(0, cells[at].Text.Length).Where(i => Digits.ContainsKey(cells[at].Text[i]))];
        if (places.Length == 0)
            return null;
        var place = places[random.Next(places.Length)];
        var text = cells[at].Text[..place] + Digits[cells[at].Text[place]] + cells[at].Text[(place + 1)..];
        return [.. cells[..at], cells[at].Saying(text), .. cells[(at + 1)..]];
    }

    // The row is as wide as before: what moved over its end is lost.
    private static PrintedCell[] Shifted(PrintedCell[] cells, int first, int by) =>
        [.. cells[..first], .. Enumerable.Repeat(PrintedCell.Damaged(""), by), .. cells[first..^by]];
}
