using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Testing.Printing;

/// <summary>Prints the tables of a text, whose rows have tabs, in another shape.</summary>
internal static partial class ShapedText
{
    private const int LongLabel = 12;
    private const int RowsPerPage = 9;
    private const string Simplified = "总体情况动开处复议诉讼关报项规务书证发办结权级内类补转续维纠审门负责众";
    private const string Converted = "總體情況動開處復議訴訟關報項規務書證發辦結權級內類補轉續維糾審門負責眾";

    public static string Print(string text, TableShape shape) =>
        shape switch
        {
            TableShape.Rows => text,
            TableShape.FullWidth => string.Join('\n', text.Split('\n').Select(Widened)),
            TableShape.Traditional => string.Join(
                '\n', text.Split('\n').Select(line => IsTableOrHeading(line) ? string.Concat(line.Select(Traditional)) : line)),
            _ => string.Join('\n', Blocks(text.Split('\n')).SelectMany(block => block.IsTable ? Table(block.Lines, shape) : block.Lines)),
        };

    private static IEnumerable<(bool IsTable, List<string> Lines)> Blocks(IEnumerable<string> lines)
    {
        (bool IsTable, List<string> Lines) block = (false, []);
        foreach (var line in lines)
        {
            if (line.Contains('\t') != block.IsTable && line.Length > 0)
            {
                yield return block;
                block = (!block.IsTable, []);
            }

            if (line.Length > 0 || !block.IsTable)
                block.Lines.Add(line);
        }

        yield return block;
    }

    private static IEnumerable<string> Table(List<string> rows, TableShape shape)
    {
        var cells = rows.ConvertAll(row => row.Split('\t'));
        var filled = cells.SelectMany(row => row.Where(cell => cell.Length > 0));
        return [.. shape switch
        {
            TableShape.CellPerLine => filled,
            TableShape.CellAndBar => cells.SelectMany(row => row.SelectMany(cell => new[] { "|", cell }).Append("|")),
            TableShape.LeadingBars => cells.Select(row => string.Concat(row.Select(cell => $"|{cell}"))),
            TableShape.OneLine => [string.Join(' ', filled)],
            TableShape.AlignedColumns => Aligned(cells, "", "  ", ""),
            TableShape.AsciiTable => Framed(Aligned(cells, "| ", " | ", " |"), '+', '-', '+', '+'),
            TableShape.BoxTable => Framed(Aligned(cells, "│ ", " │ ", " │"), '├', '─', '┼', '┤'),
            TableShape.VerticalHeaders => cells.SelectMany(Vertical),
            TableShape.BrokenLabels => cells.SelectMany(Broken),
            TableShape.NumberedRows => Numbered(cells),
            _ => rows.SelectMany((row, i) => i % RowsPerPage == RowsPerPage - 1 ? [row, .. PageBreak(i / RowsPerPage)] : new[] { row }),
        }, ""];
    }

    private static IEnumerable<string> Aligned(List<string[]> rows, string left, string between, string right)
    {
        var widths = Enumerable
            .Range(0, rows.Max(row => row.Length))
            .Select(i => rows.Max(row => i < row.Length ? Width(row[i]) : 0))
            .ToList();
        return rows.Select(row =>
            left + string.Join(between, row.Select((cell, i) => cell + new string(' ', widths[i] - Width(cell)))) + right);
    }

    private static int Width(string cell) => cell.Sum(character => character > 0xFF ? 2 : 1);

    private static IEnumerable<string> Framed(IEnumerable<string> rows, char left, char line, char cross, char right)
    {
        foreach (var row in rows)
        {
            yield return row;
            var rule = string.Concat(
                row.Select(character => character is '|' or '│' ? cross.ToString() : new string(line, Width($"{character}"))));
            yield return $"{left}{rule[1..^1]}{right}";
        }
    }

    private static IEnumerable<string> Vertical(string[] row)
    {
        if (!row.Any(cell => CellText.IsFigure(cell)))
            return row.SelectMany(cell => cell.Select(character => character.ToString()));
        return Array.FindIndex(row, cell => cell.StartsWith("三、本", StringComparison.Ordinal)) is >= 0 and var i
            ? [.. row[i].Select(character => character.ToString()), string.Join('\t', [.. row[..i], "", .. row[(i + 1)..]])]
            : [string.Join('\t', row)];
    }

    private static IEnumerable<string> Broken(string[] row)
    {
        var first = Array.FindIndex(row, cell => CellText.IsFigure(cell));
        var label = first > 0 ? Array.FindLastIndex(row, first - 1, cell => cell.Length > 0) : -1;
        if (label < 0 || row[label].Length < LongLabel)
            return [string.Join('\t', row)];
        var third = row[label].Length / 3;
        string[] Line(string part, bool withFigures) =>
            [.. row[..label].Select(cell => withFigures ? "" : cell), part, .. row[(label + 1)..].Select(cell => withFigures ? cell : "")];
        return
        [
            string.Join('\t', Line(row[label][..third], false)),
            string.Join('\t', Line(row[label][third..(2 * third)], true)),
            string.Join('\t', Line(row[label][(2 * third)..], false).Select((cell, i) => i < label ? "" : cell)),
        ];
    }

    private static IEnumerable<string> Numbered(List<string[]> rows)
    {
        var isRequests = rows.Exists(row => row.Any(cell => cell.Contains("勾稽关系", StringComparison.Ordinal)));
        var number = 0;
        return rows.Select(row =>
            !isRequests
                ? string.Join('\t', row)
                : string.Join(
                    '\t', [row.Any(cell => CellText.IsFigure(cell)) ? (++number).ToString(CultureInfo.InvariantCulture) : "", .. row]));
    }

    private static string[] PageBreak(int page) => (page % 3) switch
    {
        0 => [$"— {page + 3} —", "", "2024年政府信息公开工作年度报告", ""],
        1 => [$"{page + 3}", ""],
        _ => [$"第 {page + 3} 页 共 9 页", "http://www.example.gov.cn/xxgk/nb/2024.html", ""],
    };

    private static string Widened(string line)
    {
        if (!IsTableOrHeading(line))
            return line;
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
            text.Append(character is >= '0' and <= '9' or '(' or ')' or '.' or '-' or '+' or '/' ? (char)(character + 0xFEE0) : character);
        return text.ToString();
    }

    private static bool IsTableOrHeading(string line) => line.Contains('\t') || Heading().IsMatch(line);

    private static char Traditional(char character) =>
        Simplified.IndexOf(character, StringComparison.Ordinal) is >= 0 and var i ? Converted[i] : character;

    [GeneratedRegex("^#* ?[一二三四五六]、")]
    private static partial Regex Heading();
}
