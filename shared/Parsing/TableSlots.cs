using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>What was found of one table.</summary>
/// <param name="Slots">The rows of the form for which figures were found.</param>
/// <param name="Findings">What was noticed.</param>
internal sealed record TableSlots(ImmutableArray<RowSlot> Slots, ImmutableArray<Finding> Findings);
