using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>What became of an upload.</summary>
/// <param name="State">In one word.</param>
/// <param name="Receipt">Its receipt.</param>
public sealed record UploadOutcome(UploadState State, Receipt Receipt);

/// <summary>What became of an upload, in one word.</summary>
public enum UploadState
{
    /// <summary>It is a report; its receipt says whether it counts.</summary>
    Received,

    /// <summary>It was answered before, in this very state.</summary>
    Known,

    /// <summary>It is an archive; its entries are uploads of their own.</summary>
    Unpacked,

    /// <summary>It is no report that can be used.</summary>
    Quarantined,

    /// <summary>It is not there any more.</summary>
    Withdrawn,
}
