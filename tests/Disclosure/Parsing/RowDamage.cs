using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>What page breaks, editors and converters do to one row of a table, done at every place of it.</summary>
internal static class RowDamage
{
    public const string CellDeleted = "cell deleted";
    public const string EmptyCellInserted = "empty cell inserted";
    public const string ZeroInserted = "zero inserted";
    public const string Glued = "neighbours glued";
    public const string GluedCellKept = "neighbours glued, cell kept";
    public const string CellBlanked = "cell blanked";
    public const string Shifted = "row shifted, last figure lost";
    public const string LabelMisspelt = "two characters of the label swapped";

    public static IReadOnlyList<string> Kinds { get; } =
        [CellDeleted, EmptyCellInserted, ZeroInserted, Glued, GluedCellKept, CellBlanked, Shifted, LabelMisspelt];

    /// <summary>The row damaged in this way, once for each place; nothing for a row without figures.</summary>
    public static IEnumerable<string> Enumerate(string row, string kind)
    {
        var cells = row.Split('\t');
        var first = Array.FindIndex(cells, cell => CellText.IsFigure(cell));
        if (cells.Length < 2 || first < 0)
            return [];
        var places = Enumerable.Range(first, cells.Length - first);
        var pairs = places.Where(i => i + 1 < cells.Length && cells[i].Length > 0 && cells[i + 1].Length > 0);
        return kind switch
        {
            CellDeleted => places.Select(i => Join([.. cells[..i], .. cells[(i + 1)..]])),
            EmptyCellInserted => places.Select(i => Join([.. cells[..i], "", .. cells[i..]])),
            ZeroInserted => places.Select(i => Join([.. cells[..i], "0", .. cells[i..]])),
            Glued => pairs.Select(i => Join([.. cells[..i], cells[i] + cells[i + 1], .. cells[(i + 2)..]])),
            GluedCellKept => pairs.Select(i => Join([.. cells[..i], cells[i] + cells[i + 1], "", .. cells[(i + 2)..]])),
            CellBlanked => places.Where(i => cells[i].Length > 0).Select(i => Join([.. cells[..i], "", .. cells[(i + 1)..]])),
            Shifted => [Join([.. cells[..first], "", .. cells[first..^1]])],
            _ => Misspelt(cells, first),
        };
    }

    private static IEnumerable<string> Misspelt(string[] cells, int first)
    {
        var label = Array.FindLastIndex(cells, Math.Max(0, first - 1), cell => cell.Length > 3);
        if (first == 0 || label < 0)
            yield break;
        var text = cells[label];
        for (var i = 2; i + 1 < text.Length; i++)
        {
            if (text[i] != text[i + 1])
                yield return Join([.. cells[..label], $"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}", .. cells[(label + 1)..]]);
        }
    }

    private static string Join(string[] cells) => string.Join('\t', cells);
}
