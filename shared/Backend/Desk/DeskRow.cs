using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Desk;

/// <summary>A body of a year as a supervisor sees it, with its report; or a file that names no body.</summary>
public sealed record DeskRow
{
    private readonly string searchText;

    private DeskRow(string searchText) => this.searchText = searchText;

    /// <summary>Six-digit code of its place; empty if it is not known.</summary>
    public required string Adcode { get; init; }

    /// <summary>The names of its place from the province down; empty if it is not known.</summary>
    public required string Place { get; init; }

    /// <summary>Its official name; as the report prints it if it is not registered.</summary>
    public required string Body { get; init; }

    /// <summary>Its kind; null if it is not registered.</summary>
    public required BodyKind? Kind { get; init; }

    /// <summary>Whether its report is the compilation of a level of government.</summary>
    public required bool IsCompilation { get; init; }

    /// <summary>Its state.</summary>
    public required ReportState State { get; init; }

    /// <summary>The last day to publish its report; null if the year is not known.</summary>
    public required DateOnly? Deadline { get; init; }

    /// <summary>The upload that counts; if none does, the last one; null if there is none.</summary>
    public required ListedReport? Report { get; init; }

    /// <summary>The upload that waits for a supervisor's word; null if none does.</summary>
    public required ListedReport? Waiting { get; init; }

    /// <summary>Whether it is registered as a body that must report on this year.</summary>
    public bool IsRegistered => Kind is not null;

    /// <summary>Whether the report came in time (<see cref="ListedReport.IsOnTime"/>); null if there is none or it tells no year.</summary>
    public bool? IsOnTime => Report?.IsOnTime;

    /// <summary>Whether it must report, has not, and the deadline has passed.</summary>
    public bool IsOverdue(DateOnly today) => State == ReportState.Missing && today > Deadline;

    /// <summary>Whether it is a national department's: these have no place, and need none.</summary>
    public bool IsNational => Report?.Line == BodyLine.National;

    /// <summary>Whether place and body have all these words, as <see cref="SearchText"/> folds them.</summary>
    internal bool Has(string[] words) => Array.TrueForAll(words, word => searchText.Contains(word, StringComparison.Ordinal));

    /// <summary>A body that must report.</summary>
    /// <param name="body">The body.</param>
    /// <param name="year">The year.</param>
    /// <param name="uploads">The uploads of its reports.</param>
    internal static DeskRow Create(RegisteredBody body, int year, IReadOnlyCollection<ListedReport> uploads) => Create(
        uploads, year, body.Adcode, body.Name, string.Concat(body.OtherNames), body.Kind, body.IsCompilation);

    /// <summary>A body that is not registered, or a file that names none.</summary>
    /// <param name="uploads">Its uploads, at least one.</param>
    internal static DeskRow Create(IReadOnlyCollection<ListedReport> uploads)
    {
        var first = uploads.First();
        return Create(
            uploads, first.Year ?? 0, first.Adcode, first.Body ?? Disclosure.Rollups.Body.Unnamed, first.Upload, null, first.IsCompilation);
    }

    // What waits for a word comes first, then what counts, then what was sent back last.
    private static DeskRow Create(
        IReadOnlyCollection<ListedReport> uploads, int year, string adcode, string name, string more, BodyKind? kind, bool isCompilation)
    {
        var waiting = Last(uploads, ListedStanding.Held);
        var report = Last(uploads, ListedStanding.Counted) ?? waiting
            ?? uploads.Where(upload => upload.Standing != ListedStanding.Superseded).MaxBy(upload => upload.Received);
        var place = Gazetteer.Current.Find(adcode)?.Path ?? (report?.Line == BodyLine.National ? "全国" : "");
        return new DeskRow(SearchText.Fold(string.Concat(place, name, "\n", more, "\n", report?.Body)))
        {
            Adcode = adcode,
            Place = place,
            Body = name,
            Kind = kind,
            IsCompilation = isCompilation,
            State = (waiting ?? report)?.State ?? ReportState.Missing,
            Deadline = year > 0 ? Disclosure.Rollups.Deadline.ForYear(year, isCompilation) : null,
            Report = report,
            Waiting = waiting,
        };
    }

    private static ListedReport? Last(IEnumerable<ListedReport> uploads, ListedStanding standing) =>
        uploads.Where(upload => upload.Standing == standing).MaxBy(upload => upload.Received);
}
