namespace Compiler.Backend.Storage.Ledgers;

/// <summary>An upload whose report waits for a supervisor's word, or has had it.</summary>
/// <param name="Key">The body and year of its report.</param>
/// <param name="Upload">Its name in the container.</param>
/// <param name="Sha256">The hash of the bytes that the word is about.</param>
/// <param name="Body">The body as the report names it.</param>
/// <param name="Uploader">Who uploaded it.</param>
/// <param name="Cause">Why it waits, as a Chinese sentence.</param>
/// <param name="Since">Since when.</param>
/// <param name="Standing">The upload that counts meanwhile; empty if none does.</param>
/// <param name="Decision">The word.</param>
/// <param name="By">Whose word it is; empty while it waits.</param>
/// <param name="Note">The supervisor's reason; may be empty.</param>
public sealed record HeldUpload(
    LedgerKey Key,
    string Upload,
    string Sha256,
    string Body,
    string Uploader,
    string Cause,
    DateTimeOffset Since,
    string Standing,
    HeldDecision Decision = HeldDecision.Waiting,
    string By = "",
    string Note = "")
{
    /// <summary>Six-digit code of the province; <see cref="Partition.UnresolvedAdcode"/> if the place is not known.</summary>
    public string Province => Partition.Of(Key).Adcode;
}

/// <summary>A supervisor's word about an upload.</summary>
public enum HeldDecision
{
    /// <summary>It waits; it is in no total.</summary>
    Waiting,

    /// <summary>It counts, by the usual rules.</summary>
    Released,

    /// <summary>It does not count.</summary>
    Rejected,
}
