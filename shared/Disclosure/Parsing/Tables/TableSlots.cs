using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>The rows found in one table.</summary>
/// <param name="Slots">The rows of the form for which figures were found.</param>
/// <param name="Findings">The findings about the table.</param>
internal sealed record TableSlots(ImmutableArray<RowSlot> Slots, ImmutableArray<Finding> Findings)
{
    /// <summary>The number of rows with any text next to their label.</summary>
    public int Filled { get; } = Slots.Count(slot => slot.Readings.IsEmpty || slot.Readings[0].Cells.Any(cell => cell.Raw.Length > 0));
}
