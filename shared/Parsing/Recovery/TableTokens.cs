using System.Collections.Immutable;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing.Recovery;

/// <summary>Takes the lines of a table apart into words and figures, in the order in which they were printed.</summary>
internal sealed class TableTokens
{
    private readonly List<TableToken> tokens = [];
    private int rowStart;
    private bool isAfterBar;
    private bool isAfterGap;

    public static IReadOnlyList<TableToken> Of(ImmutableArray<SourceLine> lines)
    {
        var tokens = new TableTokens();
        // Where the rows still have cells, a lone number on a line of its own is a page number.
        var hasRows = lines.Count(line => line.IsRow && line.Cells.Length > 2 && TableRow.Of(line).HasFigures) > 2;
        foreach (var line in lines)
        {
            if (line.IsRow)
                tokens.AddRow(line);
            else if (line.IsEmpty)
                tokens.isAfterGap = true;
            else if (!(hasRows && CellText.IsFigure(line.Prose)))
                tokens.AddText(line);
        }

        return tokens.tokens;
    }

    private void AddRow(SourceLine row)
    {
        var labels = row.Cells.Length;
        while (labels > 0 && (row.Cells[labels - 1].IsEmpty || TokenText.IsFigure(row.Cells[labels - 1].Span)))
            labels--;
        rowStart = tokens.Count;
        for (var i = TableRow.AfterRunningNumber(row); i < row.Cells.Length; i++)
        {
            var at = row.PositionOf(i);
            if (row.Cells[i].IsEmpty && i >= labels)
                tokens.Add(new TableToken(default, IsFigure: true, at));
            else if (!row.Cells[i].IsEmpty && !(row.IsGrid && IsMerged(row, i)))
                AddPieces(row.Cells[i], at, countsCells: false);
        }
    }

    // A merged label stands in each place that it covers.
    private static bool IsMerged(SourceLine row, int cell) =>
        cell > 0 && row.Cells[cell].Span.SequenceEqual(row.Cells[cell - 1].Span) && !TokenText.IsFigure(row.Cells[cell].Span);

    private void AddText(SourceLine line)
    {
        // A sentence, or what a page has above and below its text, belongs to no table.
        if (PageFurniture.Is(line.Prose) || line.Prose.Contains('。'))
            return;
        AddPieces(line.Cells[0], line.PositionOf(0), countsCells: true);
    }

    private void AddPieces(ReadOnlyMemory<char> text, Position at, bool countsCells)
    {
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOfAny(" \u3000\u00A0|");
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

    // Two bars with an empty line between them are an empty cell; two bars in sequence end a row and begin the next.
    private void AddBar(Position at)
    {
        if (isAfterBar && isAfterGap)
            tokens.Add(new TableToken(default, IsFigure: true, at));
        else if (isAfterBar)
            rowStart = tokens.Count;
        (isAfterBar, isAfterGap) = (true, false);
    }

    private void Add(ReadOnlyMemory<char> piece, ReadOnlySpan<char> next, Position at)
    {
        (isAfterBar, isAfterGap) = (false, false);
        if (TokenText.IsFigure(piece.Span))
        {
            tokens.Add(new TableToken(piece, IsFigure: !TokenText.IsCounted(next), at));
            return;
        }

        // Empty cells in front of a row's label are no figures of the row before.
        if (tokens.FindIndex(rowStart, token => !token.Text.IsEmpty) < 0)
            tokens.RemoveRange(rowStart, tokens.Count - rowStart);
        var words = TokenText.WordsLength(piece.Span);
        tokens.Add(new TableToken(piece[..words], IsFigure: false, at));
        if (words < piece.Length)
            tokens.Add(new TableToken(piece[words..], IsFigure: true, at));
    }
}
