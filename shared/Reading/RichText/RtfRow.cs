namespace Compiler.Reading.RichText;

/// <summary>A row of a table.</summary>
/// <param name="Definition">What the file says of its cells.</param>
/// <param name="Cells">The blocks of each cell.</param>
internal sealed record RtfRow(RtfRowDefinition Definition, IReadOnlyList<IReadOnlyList<RtfBlock>> Cells)
{
    /// <summary>Whether a cell holds a whole table, so that the row only lays out the page.</summary>
    public bool HoldsTable => Cells.Any(cell => cell.Any(block => block is RtfTable));
}
