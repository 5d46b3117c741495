namespace Compiler.Reading.Lines;

/// <summary>A cell of a table with its position and spans.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Paragraphs">Its text.</param>
internal sealed record SpannedCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Its text in one line.</summary>
    public string Text { get; } = CellString.Join(Paragraphs);

    /// <summary>Whether it holds words; only labels are repeated in every place they cover.</summary>
    public bool IsLabel => Text.Length > 0 && !CellString.IsFigure(Text);
}
