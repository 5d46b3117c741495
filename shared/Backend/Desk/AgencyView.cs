using System.Collections.Immutable;
using Compiler.Disclosure.Notices;

namespace Compiler.Backend.Desk;

/// <summary>What an agency must do, and what it has handed in.</summary>
/// <param name="Body">The name of the body.</param>
/// <param name="Adcode">Six-digit code of its place.</param>
/// <param name="Place">The names of its place from the province down.</param>
/// <param name="IsCompilation">Whether its report is the compilation of a level of government.</param>
/// <param name="Year">The year to report on.</param>
/// <param name="Deadline">The last day to publish the report.</param>
/// <param name="DaysLeft">The days from today to the deadline; negative if it has passed.</param>
/// <param name="State">The state of the report on that year.</param>
/// <param name="IsReportedByOthers">Whether that report was uploaded by somebody else.</param>
/// <param name="Uploads">What was uploaded with its links, at most <see cref="AgencyDesk.MaxUploads"/>, the newest first.</param>
/// <param name="UploadCount">How many there are in all.</param>
public sealed record AgencyView(
    string Body,
    string Adcode,
    string Place,
    bool IsCompilation,
    int Year,
    DateOnly Deadline,
    int DaysLeft,
    ReportState State,
    bool IsReportedByOthers,
    ImmutableArray<AgencyUpload> Uploads,
    int UploadCount)
{
    /// <summary>Whether there is no report and the deadline has passed.</summary>
    public bool IsOverdue => State == ReportState.Missing && DaysLeft < 0;
}

/// <summary>A file that an agency has uploaded.</summary>
/// <param name="Name">Its name in the container, which is that of its receipt.</param>
/// <param name="File">The name of the file as it was uploaded.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Year">The year that it reports on; null if it is not known or not read yet.</param>
/// <param name="Verdict">
/// The verdict in its receipt; <see cref="Verdict.Pending"/> while there is none, null if an older version has written the receipt.
/// </param>
/// <param name="State">The state of its report.</param>
/// <param name="Counts">Whether its report counts.</param>
/// <param name="IsSuperseded">Whether another upload counts for the same year.</param>
/// <param name="IsUnpacked">Whether it is an archive, whose entries are uploads of their own.</param>
public sealed record AgencyUpload(
    string Name,
    string File,
    long Size,
    DateTimeOffset Received,
    int? Year,
    Verdict? Verdict,
    ReportState State,
    bool Counts,
    bool IsSuperseded,
    bool IsUnpacked);
