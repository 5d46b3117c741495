using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>One line of a source, split into cells.</summary>
/// <param name="Number">Line number from 1.</param>
/// <param name="Cells">Its cells, trimmed; none for an empty line, one for running text.</param>
/// <param name="IsRow">Whether the line is a row of a table.</param>
/// <param name="IsGrid">
/// Whether the cells stand in the columns of a table that the file itself draws: every row is as wide as the table, a merged
/// label stands in each place it covers, and an empty cell is a blank, not a shift.
/// </param>
public readonly record struct SourceLine(int Number, ImmutableArray<ReadOnlyMemory<char>> Cells, bool IsRow, bool IsGrid = false)
{
    /// <summary>
    /// Where each cell stands, in a row that was put together from several lines; default where all stand in this line.
    /// </summary>
    public ImmutableArray<Position> Origins { get; init; }

    /// <summary>Whether nothing stands in the line.</summary>
    public bool IsEmpty => Cells.IsEmpty;

    /// <summary>How far from the margin a line of text begins, in columns of the screen.</summary>
    public int Indent { get; init; }

    /// <summary>Where the line stands in a file without line numbers; null in text. See <see cref="SourceText.Places"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The position of the line as a whole.</summary>
    public Position At => new(Number, 0, Place);

    /// <summary>The position of the cell with this index.</summary>
    public Position PositionOf(int cell) => Origins.IsDefault ? At with { Cell = cell + 1 } : Origins[cell];

    /// <summary>The running text of a line that is no row; empty otherwise.</summary>
    public ReadOnlySpan<char> Prose => IsRow || Cells.IsEmpty ? default : Cells[0].Span;

    /// <summary>How many characters stand in the line.</summary>
    /// <param name="mostOfACell">How many of one cell count.</param>
    public long CountCharacters(int mostOfACell = int.MaxValue)
    {
        long count = 0;
        foreach (var cell in Cells)
            count += Math.Min(cell.Length, mostOfACell);
        return count;
    }

    /// <summary>The text of a line in which only one cell, or one merged cell, is filled; empty otherwise.</summary>
    public ReadOnlySpan<char> OnlyText
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
