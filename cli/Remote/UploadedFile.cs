using Compiler.Backend.Intake.Uploads;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Remote;

/// <summary>What has become of a file to upload.</summary>
/// <param name="file">The file.</param>
internal sealed class UploadedFile(IntakeFile file)
{
    public IntakeFile File => file;

    /// <summary>The name that it is uploaded under.</summary>
    public string Name { get; } = UploadName.ForFile(file);

    /// <summary>The name that it is stored under; another one where its own was taken.</summary>
    public string StoredAs { get; set; } = UploadName.ForFile(file);

    /// <summary>Why it was not sent or not accepted; null if neither.</summary>
    public string? Refusal { get; set; }

    /// <summary>The size and the hash of what was sent; null until it was.</summary>
    public (long Size, string Sha256)? Sent { get; set; }

    /// <summary>Its receipt; null until there is one.</summary>
    public Receipt? Receipt { get; set; }

    public bool IsUploaded => Sent is not null && Refusal is null;

    /// <summary>Whether the agency has to hand it in again, or the system could not process it.</summary>
    public bool IsReturned => Receipt is { } receipt && VerdictRule.Decide(receipt) is Verdict.Returned or Verdict.Pending;

    /// <summary>
    /// Whether a receipt is that of what was sent, and not of an earlier file with its name. A file that was not read has no hash.
    /// </summary>
    public bool IsAnsweredBy(SourceFile answered) =>
        Sent is var (size, hash) && (answered.Sha256.Length > 0 ? answered.Sha256 == hash : answered.Size == size);
}
