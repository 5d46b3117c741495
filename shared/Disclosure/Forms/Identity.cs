using System.Collections.Immutable;

namespace Compiler.Disclosure.Forms;

/// <summary>An identity (勾稽关系): two sums of fields that must be equal.</summary>
/// <param name="Code">The rule: <c>T3-ROW</c>, <c>T3-COL-OUTCOME</c>, <c>T3-COL-BALANCE</c> or <c>T4-SUM</c>.</param>
/// <param name="Label">The row or column it checks, in Chinese.</param>
/// <param name="Left">Indexes of the fields added on the left.</param>
/// <param name="Right">Indexes of the fields added on the right.</param>
public sealed record Identity(string Code, string Label, ImmutableArray<int> Left, ImmutableArray<int> Right)
{
    /// <summary>Whether it adds up one row, or one group of table 四; otherwise it adds up a column.</summary>
    public bool IsRowIdentity => Code is "T3-ROW" or "T4-SUM";

    /// <summary>Indexes of the fields on both sides.</summary>
    public ImmutableArray<int> Fields { get; } = [.. Left, .. Right];
}
