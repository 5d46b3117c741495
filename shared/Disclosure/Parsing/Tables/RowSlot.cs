using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>A row of the form, and all possible readings of the source row.</summary>
/// <param name="Label">Its name in Chinese texts.</param>
/// <param name="FirstField">The index of its first field.</param>
/// <param name="At">Its line in the source.</param>
/// <param name="Readings">The possible readings. The positional reading comes first if there is one.</param>
/// <param name="IsLabelInferred">Whether the source row has no label and was identified from its neighbors.</param>
internal sealed record RowSlot(string Label, int FirstField, Position At, ImmutableArray<RowReading> Readings, bool IsLabelInferred = false)
{
    /// <summary>Whether a field of the form belongs to this row.</summary>
    public bool Holds(int field) => field >= FirstField && field < FirstField + Readings[0].Cells.Length;
}
