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

    /// <summary>The row, column or group that it adds up, in words: “总计”列.</summary>
    public string Where => Kind switch
    {
        IdentityKind.RequestRow => $"“{Label}”一行",
        IdentityKind.DisputeGroup => $"“{Label}”",
        _ => $"“{Label}”列",
    };

    /// <summary>What stands on the left, in words.</summary>
    public string LeftName => Kind switch
    {
        IdentityKind.RequestOutcome => "“（七）总计”",
        IdentityKind.RequestBalance => "本年新收加上年结转",
        _ => "总计",
    };

    /// <summary>What must be equal to it, in words.</summary>
    public string RightName => Kind switch
    {
        IdentityKind.RequestOutcome => "各项办理结果相加",
        IdentityKind.RequestBalance => "“（七）总计”加结转下年度",
        IdentityKind.DisputeGroup => "各项结果相加",
        _ => "各类申请人相加",
    };
}
