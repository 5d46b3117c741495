using System.Collections.Immutable;

namespace Compiler.Disclosure.Forms;

/// <summary>勾稽关系: two sums of fields that must be equal.</summary>
/// <param name="Code">The rule: <c>T3-ROW</c>, <c>T3-COL-OUTCOME</c>, <c>T3-COL-BALANCE</c> or <c>T4-SUM</c>.</param>
/// <param name="Label">Which row or column it is about, in Chinese.</param>
/// <param name="Left">Indexes of the fields added on the left.</param>
/// <param name="Right">Indexes of the fields added on the right.</param>
public sealed record Identity(string Code, string Label, ImmutableArray<int> Left, ImmutableArray<int> Right)
{
    /// <summary>Whether it adds the cells of one row, or of one group of table 四; it adds those of a column otherwise.</summary>
    public bool IsOfRow => Code is "T3-ROW" or "T4-SUM";

    /// <summary>Indexes of all its fields.</summary>
    public ImmutableArray<int> Fields { get; } = [.. Left, .. Right];
}
