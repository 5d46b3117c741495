namespace Compiler.Disclosure.Reports;

/// <summary>One figure of a report: the printed text, its position, and how the value was obtained.</summary>
/// <param name="State">The state of the cell.</param>
/// <param name="Value">The printed number in the unit of its field; null unless the state is <see cref="CellState.Number"/>.</param>
/// <param name="Raw">
/// The text as printed; empty if nothing was printed. If the unit of an amount is in the header, it follows in brackets:
/// 160.5964（万元）.
/// </param>
/// <param name="At">Line and cell in the source; line 0 if nothing was printed.</param>
/// <param name="Origin">How the value was obtained.</param>
public readonly record struct Cell(CellState State, decimal? Value, string Raw, Position At, CellOrigin Origin = CellOrigin.Read)
{
    /// <summary>
    /// How probable the recogniser holds the value, in percent from 1 to 100; 0 for a cell that was not read from a picture.
    /// </summary>
    public byte Confidence { get; init; }

    /// <summary>A cell that is missing from the text.</summary>
    public static Cell Absent { get; } = new(CellState.Absent, null, "", default);

    /// <summary>
    /// What the cell adds to a sum: its number; 0 for a blank that the identities prove to be 0; otherwise null (unknown).
    /// </summary>
    public decimal? Addend => this switch
    {
        { State: CellState.Number } => Value,
        { State: CellState.Blank, Origin: CellOrigin.Inferred } => 0,
        _ => null,
    };
}
