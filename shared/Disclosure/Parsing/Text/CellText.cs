using System.Buffers;
using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Classifies the text of a cell: a number, blank, “not applicable”, or words.</summary>
internal static class CellText
{
    private const int CachedNumbers = 1000;

    private static readonly string[] Raws = [.. Enumerable.Range(0, CachedNumbers).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    // Also in traditional characters.
    private static readonly string[] Units =
        ["亿元", "億元", "百万元", "百萬元", "千万元", "千萬元", "万元", "萬元", "千元", "元", "件", "项", "項", "宗", "个", "個", "条", "條", "次"];

    private static readonly SearchValues<char> SpacedDigits = SearchValues.Create("0123456789., ，\u3000\u00A0");
    private static readonly SearchValues<char> FirstOfFigure = SearchValues.Create("0123456789０１２３４５６７８９+＋-－—–−.．/／\\无");
    private static readonly SearchValues<char> NotApplicableMarks = SearchValues.Create("/／\\-—－–");

    /// <summary>Parses the text of a cell; words give <see cref="CellState.Illegible"/>. The marks of notes are not part of a figure.</summary>
    public static Cell Read(ReadOnlySpan<char> text, Position at)
    {
        if (text.IsEmpty)
            return new Cell(CellState.Blank, null, "", at);
        if (SmallNumber(text) is >= 0 and var small)
            return new Cell(CellState.Number, small, Raws[small], at);
        var figure = NoteMarks.Without(text);
        if (IsNotApplicable(figure))
            return new Cell(CellState.NotApplicable, null, text.ToString(), at);
        return Number(figure) is { } number
            ? new Cell(CellState.Number, number, text.ToString(), at)
            : new Cell(CellState.Illegible, null, text.ToString(), at);
    }

    /// <summary>Whether the text must be a figure or a mark in place of one, and cannot be a label.</summary>
    public static bool IsFigure(ReadOnlySpan<char> text)
    {
        text = NoteMarks.Without(text);
        return !text.IsEmpty
            && FirstOfFigure.Contains(text[0])
            && !IsRowNumber(text)
            && (SmallNumber(text) >= 0 || IsNotApplicable(text) || Number(text) is not null || IsSpacedDigits(text));
    }

    /// <summary>Whether the text is several numbers in one cell, or one number with a gap: “214 0”, “5,21”.</summary>
    public static bool IsSpacedDigits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyExcept(SpacedDigits) < 0;

    // “1.” alone in a cell is the number of a label.
    private static bool IsRowNumber(ReadOnlySpan<char> text) => text[^1] is '.' or '．' or ',' or '，';

    private static int SmallNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 3 || (text.Length > 1 && text[0] == '0'))
            return -1;
        var number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                return -1;
            number = (number * 10) + character - '0';
        }

        return number;
    }

    private static bool IsNotApplicable(ReadOnlySpan<char> text) => text is "无" || text.IndexOfAnyExcept(NotApplicableMarks) < 0;

    private static decimal? Number(ReadOnlySpan<char> text)
    {
        if (text.Length > 40
            || text[0] is ',' or '，' or '.' or '．'
            || text[^1] is '.' or '．'
            || BeginsWithSpareZero(text)
            || !IsGroupedByThousands(text))
        {
            return null;
        }

        var figure = WithoutUnit(text);
        if (figure.ContainsAnyInRange('\u4E00', '\u9FFF'))
            return null;
        Span<char> plain = stackalloc char[figure.Length];
        var length = 0;
        foreach (var character in figure)
        {
            if (character is not (',' or '，'))
                plain[length++] = Plain(character);
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(WithoutDoubledSign(plain[..length]), Styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // “01” is two figures run together, or a figure that has lost its first digits.
    private static bool BeginsWithSpareZero(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is ('0' or '０') && char.IsDigit(text[1]) && text.ContainsAnyExcept('0', '０');

    private static bool IsGroupedByThousands(ReadOnlySpan<char> number)
    {
        number = number.IndexOfAny('.', '．') is >= 0 and var point ? number[..point] : number;
        while (number.IndexOfAny(',', '，') is >= 0 and var comma)
        {
            number = number[(comma + 1)..];
            if (number.Length < 3 || number[..3].ContainsAny(',', '，') || (number.Length > 3 && char.IsDigit(number[3])))
                return false;
        }

        return true;
    }

    private static char Plain(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '．' => '.',
        '－' or '—' or '–' or '−' => '-',
        '＋' => '+',
        _ => character,
    };

    // 本年增/减 was printed as “--253”.
    private static ReadOnlySpan<char> WithoutDoubledSign(ReadOnlySpan<char> number) => number.StartsWith("--") ? number[1..] : number;

    private static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.Length > unit.Length && text.EndsWith(unit))
                return text[..^unit.Length].TrimEnd();
        }

        return text;
    }
}
