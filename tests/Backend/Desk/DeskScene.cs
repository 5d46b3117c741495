using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Desk;

/// <summary>Lists and a register in memory, and what the desk shows of them on 1 March 2025.</summary>
internal sealed class DeskScene : IDisposable
{
    private readonly Dictionary<Partition, List<ListedReport>> written = [];
    private readonly List<RegisteredBody> bodies = [];
    private Boards? boards;

    public InMemoryFileStore Files { get; } = new(() => Received.AddDays(1));

    public InMemoryChangeMarks Marks { get; } = new();

    public static DateTimeOffset Received { get; } = new(2025, 1, 20, 4, 0, 0, TimeSpan.Zero);

    public static TimeProvider Clock { get; } = new MarchClock();

    public ReportLists Lists => new(Files);

    public Boards Boards => boards ??= new Boards(Lists, new FixedRegister(new BodyRegister(bodies)), Marks);

    public void Register(string name, string adcode, BodyKind kind = BodyKind.Department, params string[] otherNames) =>
        bodies.Add(new RegisteredBody(name, otherNames, adcode, kind));

    /// <summary>Adds an upload to the list of its province.</summary>
    public async Task<ListedReport> AddAsync(
        string? body, string adcode, ReportState state, ListedStanding standing = ListedStanding.Counted, bool isCompilation = false,
        int daysLater = 0, int? year = 2024, params string[] candidates)
    {
        var place = Gazetteer.Current.Find(adcode) is { } division ? PlaceResolver.PlaceOf(division, BodyLine.Local) : ReportPlace.Unknown;
        var partition = Partition.Of(year, adcode);
        if (!written.TryGetValue(partition, out var reports))
            written.Add(partition, reports = []);
        var report = new ListedReport
        {
            Upload = $"{body}{adcode}-{reports.Count}.docx",
            Body = body,
            NormalName = body is null ? null : PlaceResolver.Current.NormalName(body, place),
            Adcode = adcode,
            State = state,
            Standing = standing,
            IsCompilation = isCompilation,
            Year = year,
            Received = Received.AddDays(daysLater),
            Candidates = candidates.Length > 0 ? [.. candidates] : null,
        };
        reports.Add(report);
        Assert.True(await Lists.TryWriteAsync(partition, await Lists.OpenAsync(partition, default), reports, default));
        return report;
    }

    public Task<DeskPage> ListAsync(DeskQuery query, AccessScope? scope = null) =>
        new DeskList(Boards, Clock).RunAsync(query with { Year = query.Year ?? 2024 }, scope ?? AccessScope.All, default);

    public Task<YearOverview> OverviewAsync(string place, AccessScope? scope = null) =>
        new Overview(Boards, Clock).RunAsync(2024, place, scope ?? AccessScope.All, default);

    public void Dispose() => boards?.Dispose();

    private sealed class MarchClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
