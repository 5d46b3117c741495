using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>An upload as the list of its province and year has it: what a supervisor's desk shows without opening its receipt.</summary>
public sealed record ListedReport
{
    /// <summary>Its name in the container.</summary>
    public required string Upload { get; init; }

    /// <summary>The hash of its bytes; empty if they were not read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>When it was received.</summary>
    public DateTimeOffset Received { get; init; }

    /// <summary>Whether it counts.</summary>
    public ListedStanding Standing { get; init; }

    /// <summary>The verdict in its receipt.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Its state.</summary>
    public ReportState State { get; init; }

    /// <summary>The body as the report names it; null if it does not.</summary>
    public string? Body { get; init; }

    /// <summary>The normalised name of the body, as in its <see cref="BodyKey"/>.</summary>
    public string? NormalName { get; init; }

    /// <summary>Six-digit code of the place; empty if it is not known.</summary>
    public string Adcode { get; init; } = "";

    /// <summary>The administrative line of the body.</summary>
    public BodyLine Line { get; init; }

    /// <summary>Full paths of the places that it may be, if the place is not known.</summary>
    public ImmutableArray<string>? Candidates { get; init; }

    /// <summary>Whether it is the compilation of a whole level.</summary>
    public bool IsCompilation { get; init; }

    /// <summary>The year reported on; null if it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The publication date that the report states; null if it states none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who uploaded it; null for the operator.</summary>
    public Uploader? Uploader { get; init; }

    /// <summary>The number of findings that are errors.</summary>
    public int Errors { get; init; }

    /// <summary>The number of findings that are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>The number of cells that are absent or illegible.</summary>
    public int MissingCells { get; init; }

    /// <summary>What has to be done first, or why it is in no total, in Chinese; null if there is nothing to say.</summary>
    public string? Cause { get; init; }

    /// <summary>
    /// Whether it was published in time (条例第四十九条); of a report that states no date, whether it was received in time. Null if its
    /// year is not known.
    /// </summary>
    [JsonIgnore]
    public bool? IsOnTime => Year is { } year ? (Published ?? ReportYears.DayOf(Received)) <= Deadline.ForYear(year, IsCompilation) : null;

    /// <summary>Identifies the body; null if it is not known.</summary>
    [JsonIgnore]
    public BodyKey? Key => NormalName is null ? null : new BodyKey(Adcode, NormalName, IsCompilation);

    /// <summary>Describes the upload of a receipt.</summary>
    public static ListedReport FromReceipt(Receipt receipt, ListedStanding standing)
    {
        var identity = receipt.Identity;
        var place = identity?.Place ?? ReportPlace.Unknown;
        return new ListedReport
        {
            Upload = receipt.File.Path,
            Sha256 = receipt.File.Sha256,
            Received = receipt.File.Modified,
            Standing = standing,
            Verdict = VerdictRule.Decide(receipt),
            State = ReportStates.Decide(receipt),
            Body = identity?.Agency,
            NormalName = identity?.Agency is { } agency ? PlaceResolver.Current.NormalName(agency, place) : null,
            Adcode = place.Adcode,
            Line = place.Line,
            Candidates = place.Candidates.IsDefaultOrEmpty ? null : place.Candidates,
            IsCompilation = identity?.IsCompilation ?? false,
            Year = identity?.Year,
            Published = identity?.Published,
            Uploader = receipt.Uploader,
            Errors = receipt.Findings.Count(finding => finding.Severity == Severity.Error),
            Warnings = receipt.Findings.Count(finding => finding.Severity == Severity.Warning),
            MissingCells = VerdictRule.CountMissing(receipt),
            Cause = NoticeComposer.FirstCause(receipt),
        };
    }

    /// <summary>Describes an upload in no total of which an older version has noted nothing but the file and the reasons.</summary>
    public static ListedReport FromExclusion(string upload, Exclusion excluded) => new()
    {
        Upload = upload,
        Sha256 = excluded.File.Sha256,
        Received = excluded.File.Modified,
        Standing = ListedStanding.Unusable,
        Verdict = Verdict.Returned,
        State = ReportState.Returned,
        Year = excluded.Year,
        Cause = excluded.Reasons is [var first, ..] ? first : null,
    };
}

/// <summary>Whether an upload counts.</summary>
public enum ListedStanding
{
    /// <summary>Its report counts.</summary>
    Counted,

    /// <summary>It waits for a supervisor's word.</summary>
    Held,

    /// <summary>A supervisor has decided that it does not count.</summary>
    Rejected,

    /// <summary>Another upload counts for the same body and year.</summary>
    Superseded,

    /// <summary>It is not a usable report.</summary>
    Unusable,
}
