using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>One line of a source, split into cells.</summary>
/// <param name="Number">Line number from 1.</param>
/// <param name="Cells">Its trimmed cells; none for an empty line, one for running text.</param>
/// <param name="IsRow">Whether the line is a row of a table.</param>
/// <param name="IsGrid">
/// Whether the cells are in the columns of a table that the file itself defines: every row is as wide as the table, a
/// merged label is repeated in each position it covers, and an empty cell is a blank, not a shift.
/// </param>
public readonly record struct SourceLine(int Number, ImmutableArray<ReadOnlyMemory<char>> Cells, bool IsRow, bool IsGrid = false)
{
    /// <summary>The position of each cell in a row joined from several lines; default if all cells are in this line.</summary>
    public ImmutableArray<Position> Origins { get; init; }

    /// <summary>Whether the line is empty.</summary>
    public bool IsEmpty => Cells.IsEmpty;

    /// <summary>The indent of a text line, in screen columns.</summary>
    public int Indent { get; init; }

    /// <summary>Whether a text line is the first of a page.</summary>
    public bool IsTopOfPage { get; init; }

    /// <summary>The position in a file without line numbers; null in text. See <see cref="SourceText.Places"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The position of the whole line.</summary>
    public Position At => new(Number, 0, Place);

    /// <summary>The position of the cell with this index.</summary>
    public Position PositionOf(int cell) => Origins.IsDefault ? At with { Cell = cell + 1 } : Origins[cell];

    /// <summary>The running text of a line that is not a table row; otherwise empty.</summary>
    public ReadOnlySpan<char> Prose => IsRow || Cells.IsEmpty ? default : Cells[0].Span;

    /// <summary>Returns the number of characters in the line.</summary>
    /// <param name="mostOfACell">The maximum counted for one cell.</param>
    public long CountCharacters(int mostOfACell = int.MaxValue)
    {
        long count = 0;
        foreach (var cell in Cells)
            count += Math.Min(cell.Length, mostOfACell);
        return count;
    }

    /// <summary>The text of a line with only one filled cell, or one merged cell; otherwise empty.</summary>
    public ReadOnlySpan<char> SingleCellText
    {
        get
        {
            ReadOnlySpan<char> text = default;
            foreach (var cell in Cells)
            {
                if (!cell.IsEmpty && !text.IsEmpty && !(IsGrid && cell.Span.SequenceEqual(text)))
                    return default;
                text = cell.IsEmpty ? text : cell.Span;
            }

            return text;
        }
    }
}
