namespace Compiler.Disclosure.Reports;

/// <summary>One figure of a report: what was printed, where, and how sure its place is.</summary>
/// <param name="State">What stands in the cell.</param>
/// <param name="Value">The printed number in the unit of its field; null unless the state is <see cref="CellState.Number"/>.</param>
/// <param name="Raw">
/// The text as printed; empty where nothing was. An amount whose unit stands in the header carries it in brackets:
/// 160.5964（万元）.
/// </param>
/// <param name="At">Line and cell in the source; line 0 where nothing was printed.</param>
/// <param name="Origin">How it was obtained.</param>
public readonly record struct Cell(CellState State, decimal? Value, string Raw, Position At, CellOrigin Origin = CellOrigin.Read)
{
    /// <summary>A cell that the text does not have.</summary>
    public static Cell Absent { get; } = new(CellState.Absent, null, "", default);

    /// <summary>
    /// What the cell adds to a sum: its number; 0 for a blank that the identities prove to be nothing; null for
    /// whatever is not known.
    /// </summary>
    public decimal? Addend => this switch
    {
        { State: CellState.Number } => Value,
        { State: CellState.Blank, Origin: CellOrigin.Inferred } => 0,
        _ => null,
    };
}
