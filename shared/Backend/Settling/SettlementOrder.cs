using System.Collections.Immutable;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Settling;

/// <summary>What a supervisor wants to settle about an upload, in place of all that was settled before.</summary>
/// <param name="Sha256">The hash of the bytes that the supervisor has looked at.</param>
/// <param name="Facts">Whose report it is.</param>
/// <param name="Cells">Values of missing or illegible cells.</param>
/// <param name="Word">What is decided about the report.</param>
/// <param name="Note">The reason of the word.</param>
public sealed record SettlementOrder(
    string Sha256, SettledFacts Facts, ImmutableArray<SettledCell> Cells, SettledWord Word = SettledWord.None, string Note = "");

/// <summary>What has become of an order.</summary>
/// <param name="Result">Whether it holds, or why it does not.</param>
/// <param name="Reason">A Chinese sentence for the supervisor; empty where the result says all.</param>
public sealed record SettleOutcome(SettleResult Result, string Reason = "");

/// <summary>Whether an order holds.</summary>
public enum SettleResult
{
    /// <summary>It holds; the upload is read again.</summary>
    Taken,

    /// <summary>There is no such upload, or none that the caller may know of.</summary>
    NotFound,

    /// <summary>It would put the report into a place outside the caller's scope.</summary>
    OutOfScope,

    /// <summary>The file or its settlement has changed since the caller looked at it.</summary>
    Changed,

    /// <summary>It is not well-formed.</summary>
    Invalid,

    /// <summary>The report does not allow it.</summary>
    Refused,
}

/// <summary>The settlement of an upload, as a supervisor sees it.</summary>
/// <param name="Receipt">The receipt of the upload, with what is applied.</param>
/// <param name="Settlement">What is settled; null if nothing is, or if the record is damaged.</param>
/// <param name="ETag">The state of the record; null if there is none.</param>
public sealed record SettlementView(Receipt Receipt, ReportSettlement? Settlement, string? ETag)
{
    /// <summary>Whether somebody has damaged the record.</summary>
    public bool IsDamaged => ETag is not null && Settlement is null;

    /// <summary>Whether it is about the bytes that the upload has.</summary>
    public bool IsCurrent => Settlement?.Sha256 == Receipt.File.Sha256;

    /// <summary>Whether the receipt has it.</summary>
    public bool IsApplied => Equals(IsCurrent ? Settlement : null, Receipt.Settlement);
}
