using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>
/// What a supervisor has settled about one file. It is about the bytes looked at, and holds only as long as the file has them.
/// </summary>
/// <param name="Sha256">The hash of these bytes.</param>
/// <param name="Facts">Whose report it is; each fact outranks text, register, folder and metadata.</param>
/// <param name="Cells">Values of cells that are missing or illegible.</param>
/// <param name="Word">What has been decided about the report.</param>
/// <param name="Note">The reason of the word; empty if there is none.</param>
/// <param name="By">The id and the name of the supervisor.</param>
/// <param name="Authority">The supervisor's office, as books name it: 河北省邢台市主管部门.</param>
/// <param name="At">When.</param>
public sealed record ReportSettlement(
    string Sha256,
    SettledFacts Facts,
    ImmutableArray<SettledCell> Cells,
    SettledWord Word,
    string Note,
    string By,
    string Authority,
    DateTimeOffset At)
{
    /// <summary>Whether it settles nothing.</summary>
    public bool IsEmpty => Facts == SettledFacts.None && Cells.IsEmpty && Word == SettledWord.None;

    /// <summary>Whether both settle the same in the same words, whoever did so and when.</summary>
    public bool SettlesSame(ReportSettlement other) =>
        Sha256 == other.Sha256 && Facts == other.Facts && Word == other.Word && Note == other.Note && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public bool Equals(ReportSettlement? other) =>
        other is not null && SettlesSame(other) && By == other.By && Authority == other.Authority && At == other.At;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sha256, Facts, Word, Note, By, At);
}

/// <summary>The value of a cell, as a supervisor has settled it.</summary>
/// <param name="Path">Its field: <c>requests.granted.total</c>.</param>
/// <param name="Value">The value in the unit of its field; amounts of money in 万元.</param>
/// <param name="Reason">Why.</param>
public sealed record SettledCell(string Path, decimal Value, string Reason);

/// <summary>What a supervisor has decided about a report.</summary>
public enum SettledWord
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is accepted, whatever there is to be checked.</summary>
    Accepted,

    /// <summary>It is returned to be corrected, and is in no total.</summary>
    Returned,
}
