using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>A row of the form, and every way in which the source's row can be read.</summary>
/// <param name="Label">The row as a Chinese text names it.</param>
/// <param name="FirstField">Index of the row's first field.</param>
/// <param name="At">Its line in the source.</param>
/// <param name="Readings">The possible readings; the positional one first, if there is one.</param>
/// <param name="IsLabelInferred">Whether the row itself lost its label and was placed by its neighbours.</param>
internal sealed record RowSlot(string Label, int FirstField, Position At, ImmutableArray<RowReading> Readings, bool IsLabelInferred = false)
{
    /// <summary>Whether a field of the form belongs to this row.</summary>
    public bool Holds(int field) => field >= FirstField && field < FirstField + Readings[0].Cells.Length;
}
