using System.Buffers;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Parses “本年增/减” of the trial form if the sign is a word, an arrow or brackets: 增3, 减少 5 件, ↓2, （3）, 持平.</summary>
internal static class ChangeText
{
    private const int MaxLength = 16;

    private static readonly SearchValues<char> Marks = SearchValues.Create("增减升降持不无↑↓");

    private static readonly (string Sign, int Factor)[] Signs =
    [
        ("增加", 1), ("新增", 1), ("增长", 1), ("上升", 1), ("增", 1), ("↑", 1), ("+", 1), ("＋", 1),
        ("减少", -1), ("下降", -1), ("减", -1), ("↓", -1), ("-", -1), ("－", -1), ("−", -1),
    ];

    /// <summary>
    /// Returns the cell with its change if the column holds changes and the words give one; otherwise returns the cell
    /// unchanged.
    /// </summary>
    public static Cell Read(FieldKind kind, Cell cell) =>
        kind == FieldKind.Change && cell.State == CellState.Illegible && Value(cell.Raw) is { } value
            ? cell with { State = CellState.Number, Value = value }
            : cell;

    /// <summary>Whether the text can only be a change: its sign is a word or an arrow, or it says that nothing changed.</summary>
    public static bool IsChange(ReadOnlySpan<char> text) =>
        text.Length is > 1 and <= MaxLength
        && text.ContainsAny(Marks)
        && Value(text) is not null;

    private static decimal? Value(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is "持平" or "不变" or "无变化" or "无增减")
            return 0;
        if (text.Length > 2 && text[0] is '(' or '（' && text[^1] is ')' or '）')
            return -Plain(text[1..^1]);
        foreach (var (sign, factor) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
                return factor * Plain(text[sign.Length..]);
            if (sign is "↑" or "↓" && text.EndsWith(sign, StringComparison.Ordinal))
                return factor * Plain(text[..^sign.Length]);
        }

        return null;
    }

    // Two signs in one cell (减少-5) are ambiguous.
    private static decimal? Plain(ReadOnlySpan<char> number) =>
        CellText.Read(number.Trim(), default) is { State: CellState.Number } cell && char.IsDigit(cell.Raw[0]) ? cell.Value : null;
}
