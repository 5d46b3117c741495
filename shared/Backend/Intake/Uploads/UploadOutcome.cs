using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>The result of processing an upload.</summary>
/// <param name="State">The resulting state.</param>
/// <param name="Receipt">Its receipt.</param>
public sealed record UploadOutcome(UploadState State, Receipt Receipt);

/// <summary>The states of an upload after processing.</summary>
public enum UploadState
{
    /// <summary>It is a report; its receipt says whether it counts.</summary>
    Received,

    /// <summary>It is a report that waits for a supervisor's word, or was rejected.</summary>
    Held,

    /// <summary>It was processed before, in exactly this state.</summary>
    Known,

    /// <summary>It could not be read this time; what was read from the same file before stays.</summary>
    Kept,

    /// <summary>It is an archive; its entries are separate uploads.</summary>
    Unpacked,

    /// <summary>It is not a usable report.</summary>
    Quarantined,

    /// <summary>It is a scan, and has been handed on to those that read scans.</summary>
    HandedOn,

    /// <summary>It no longer exists.</summary>
    Withdrawn,
}
