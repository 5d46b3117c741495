using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>What was found of one table.</summary>
/// <param name="Slots">The rows of the form for which figures were found.</param>
/// <param name="Findings">What was noticed.</param>
internal sealed record TableSlots(ImmutableArray<RowSlot> Slots, ImmutableArray<Finding> Findings)
{
    /// <summary>How many of the rows have anything printed beside their label.</summary>
    public int Filled { get; } = Slots.Count(slot => slot.Readings.IsEmpty || slot.Readings[0].Cells.Any(cell => cell.Raw.Length > 0));
}
