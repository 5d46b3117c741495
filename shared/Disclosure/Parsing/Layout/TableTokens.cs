using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Splits the lines of a table into words and figures, in print order.</summary>
internal sealed class TableTokens
{
    private readonly List<TableToken> tokens = [];
    private int rowStart = -1;
    private bool isAfterBar;
    private bool isAfterGap;
    private bool showsRowEnds;
    private readonly HashSet<Position> gaps = [];

    public static IReadOnlyList<TableToken> Tokenize(ImmutableArray<SourceLine> lines)
    {
        var tokens = new TableTokens();
        // If the rows still have cells, a number alone on a line is a page number.
        var hasRows = lines.Count(line => line.IsRow && line.Cells.Length > 2 && ParsedRow.Parse(line).HasFigures) > 2;
        foreach (var line in lines)
        {
            if (line.IsRow)
                tokens.AddRow(line);
            else if (line.IsEmpty)
                tokens.isAfterGap = true;
            else if (!(hasRows && CellText.IsFigure(line.Prose)))
                tokens.AddText(line);
        }

        tokens.MarkBrokenFigures();
        return tokens.showsRowEnds ? tokens.tokens : tokens.WithoutGapsBetweenRows();
    }

    /// <summary>Counts the words and figures in a line of text.</summary>
    public static int CountOfPieces(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var end = 0; end >= 0 && !text.IsEmpty; text = text[(end + 1)..])
        {
            end = EndOfPiece(text);
            count += end == 0 ? 0 : 1;
        }

        return count;
    }

    // “1.” is the number of a label only if a label follows; “282,” before a figure is the beginning of that figure.
    private void MarkBrokenFigures()
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].IsFigure || !tokens[i + 1].IsFigure || !TokenText.IsNumber(tokens[i].Text.Span))
                continue;
            // “4. 无正当理由…” may be broken after its second character.
            if (tokens[i + 1].Text.Span is "无")
                tokens[i + 1] = tokens[i + 1] with { IsFigure = false };
            else
                tokens[i] = tokens[i] with { IsFigure = true };
        }
    }

    // If no row ends with two bars, an empty line between bars is either an empty cell or the space between two rows.
    private List<TableToken> WithoutGapsBetweenRows()
    {
        var kept = new List<TableToken>(tokens.Count);
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var isAtEnd = kept.Count == 0 || !kept[^1].IsFigure;
            if (!(isAtEnd && tokens[i].Text.IsEmpty && gaps.Contains(tokens[i].At)))
                kept.Add(tokens[i]);
        }

        kept.Reverse();
        return kept;
    }

    private void AddRow(SourceLine row)
    {
        rowStart = row.Cells.Length > 1 ? tokens.Count : rowStart;
        for (var i = ParsedRow.IndexAfterRowNumber(row); i < row.Cells.Length; i++)
        {
            var at = row.PositionOf(i);
            if (row.Cells[i].IsEmpty)
                Append(new TableToken(default, IsFigure: true, at));
            else if (!(row.IsGrid && IsMerged(row, i)))
                AddPieces(row.Cells[i], at, countsCells: false);
        }
    }

    // A merged label is repeated in each position it covers.
    private static bool IsMerged(SourceLine row, int cell) =>
        cell > 0 && row.Cells[cell].Span.SequenceEqual(row.Cells[cell - 1].Span) && !TokenText.IsFigure(row.Cells[cell].Span);

    private void AddText(SourceLine line)
    {
        // A sentence, a page header or a page footer is not part of a table.
        if (PageFurniture.IsPageFurniture(line.Prose) || line.Prose.Contains('。'))
            return;
        AddPieces(line.Cells[0], line.PositionOf(0), countsCells: true);
    }

    private void AddPieces(ReadOnlyMemory<char> text, Position at, bool countsCells)
    {
        if (ChangeText.IsChange(text.Span))
        {
            // “减少 3” has one figure.
            Add(text, default, at);
            return;
        }

        while (!text.IsEmpty)
        {
            var end = EndOfPiece(text.Span);
            var piece = end < 0 ? text : text[..end];
            var rest = end < 0 ? default : text[(end + 1)..];
            if (!piece.IsEmpty)
            {
                Add(piece, rest.Span.TrimStart(), at);
                at = countsCells ? at with { Cell = at.Cell + 1 } : at;
            }

            if (end >= 0 && text.Span[end] == '|')
                AddBar(at);
            text = rest;
        }
    }

    // A bar next to a digit is a misread 1.
    private static int EndOfPiece(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isBar =
                text[i] == '|'
                && !(i + 1 < text.Length && (char.IsDigit(text[i + 1]) || text[i + 1] == '.'))
                && !(i > 0 && char.IsDigit(text[i - 1]));
            if (isBar || text[i] is ' ' or '\u3000' or '\u00A0')
                return i;
        }

        return -1;
    }

    // Two bars with an empty line between them are an empty cell; two consecutive bars end a row and begin the next.
    private void AddBar(Position at)
    {
        if (isAfterBar && isAfterGap && gaps.Add(at))
            Append(new TableToken(default, IsFigure: true, at));
        else if (isAfterBar)
            (rowStart, showsRowEnds) = (tokens.Count, true);
        (isAfterBar, isAfterGap) = (true, false);
    }

    private void Add(ReadOnlyMemory<char> piece, ReadOnlySpan<char> next, Position at)
    {
        (isAfterBar, isAfterGap) = (false, false);
        if (TokenText.IsFigure(piece.Span))
        {
            Append(new TableToken(piece, IsFigure: !TokenText.IsCounted(next), at));
            return;
        }

        // Empty cells before the label of a row are not figures of the previous row.
        if (rowStart >= 0 && tokens.FindIndex(rowStart, token => !token.Text.IsEmpty) < 0)
            tokens.RemoveRange(rowStart, tokens.Count - rowStart);
        var words = TokenText.WordsLength(piece.Span);
        Append(new TableToken(piece[..words], IsFigure: false, at));
        if (words < piece.Length)
            Append(new TableToken(piece[words..], IsFigure: true, at));
    }

    private void Append(TableToken token) => tokens.Add(token with { StartsRow = tokens.Count == rowStart });
}
