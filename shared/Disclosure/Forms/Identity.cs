using System.Collections.Immutable;

namespace Compiler.Disclosure.Forms;

/// <summary>An identity (勾稽关系): two sums of fields that must be equal.</summary>
/// <param name="Kind">What it adds up.</param>
/// <param name="Label">The row or column it checks, in Chinese.</param>
/// <param name="Left">Indexes of the fields added on the left.</param>
/// <param name="Right">Indexes of the fields added on the right.</param>
public sealed record Identity(IdentityKind Kind, string Label, ImmutableArray<int> Left, ImmutableArray<int> Right)
{
    /// <summary>The table it belongs to; table 二 has no sums.</summary>
    public FormTable Table => Kind == IdentityKind.DisputeGroup ? FormTable.Disputes : FormTable.Requests;

    /// <summary>Whether it adds up one row, or one group of table 四; otherwise it adds up a column.</summary>
    public bool IsRowIdentity => Kind is IdentityKind.RequestRow or IdentityKind.DisputeGroup;

    /// <summary>Indexes of the fields on both sides.</summary>
    public ImmutableArray<int> Fields { get; } = [.. Left, .. Right];
}
