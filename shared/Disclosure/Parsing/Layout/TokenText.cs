using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Distinguishes words and figures in tables without cells.</summary>
internal static class TokenText
{
    /// <summary>
    /// Whether a piece is in the position of a figure. A damaged figure has no Chinese characters; “1.” is the number of a
    /// label.
    /// </summary>
    public static bool IsFigure(ReadOnlySpan<char> piece) =>
        CellText.IsFigure(piece)
        || ChangeText.IsChange(piece)
        || (piece[^1] is not ('.' or '．' or '、' or ',' or '，' or ')' or '）')
            && (piece.IndexOfAnyInRange('0', '9') >= 0 || piece.IndexOfAnyInRange('０', '９') >= 0) && HanText.Count(piece) == 0);

    /// <summary>
    /// Whether words in a table cannot be a label: they contain a digit, or no Chinese characters. They may be a damaged
    /// figure.
    /// </summary>
    public static bool IsStray(TableToken token) =>
        !token.IsFigure
        && (
            HanText.Count(token.Text.Span) == 0
            || token.Text.Span.ContainsAnyInRange('0', '9')
            || token.Text.Span.ContainsAnyInRange('０', '９'));

    /// <summary>Whether a piece is a number followed by a mark.</summary>
    public static bool IsNumber(ReadOnlySpan<char> piece) => char.IsAsciiDigit(piece[0]) && HanText.Count(piece) == 0;

    /// <summary>Whether the next text shows that a number is part of running text: “2024 年”, “第 3 页”.</summary>
    public static bool IsCounted(ReadOnlySpan<char> next) => !next.IsEmpty && next[0] is '年' or '月' or '日' or '页';

    /// <summary>
    /// Returns the length of the words in a piece: a figure may be attached to the end of a label (予以公开13), but “第3”
    /// contains no figure.
    /// </summary>
    public static int WordsLength(ReadOnlySpan<char> piece)
    {
        var words = piece.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return
            words > 0
            && words < piece.Length
            && piece[words - 1] != '第'
            && (HanText.IsHan(piece[words - 1]) || piece[words - 1] is ')' or '）' or '”')
            ? words
            : piece.Length;
    }
}
