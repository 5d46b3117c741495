using System.Text;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Settling;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Backend.Intake;

/// <summary>
/// The backend in memory: its jobs, with a renderer that draws nothing but the imprint. A watch hears of its requests; of those of
/// marks and totals only where it is told so.
/// </summary>
internal sealed class UploadScene
{
    public static readonly string Pingxiang = File.ReadAllText(Samples.Pingxiang2024);

    private static readonly Partition Hebei = new(2024, "130000");

    private readonly ILedger ledger;
    private readonly IRequestWatch requests;
    private readonly IChangeMarks marks;
    private readonly ITotalsLedger totals;
    private readonly IntakeOptions options;
    private DateTimeOffset today = IntakeFixture.January;

    public UploadScene(
        DateTimeOffset? now = null, IRequestWatch? watch = null, ReadFile? reader = null, IntakeOptions? settings = null,
        IRequestWatch? totalsWatch = null, IReportReader? files = null)
    {
        options = settings ?? new IntakeOptions();
        Now = now ?? IntakeFixture.January;
        requests = watch ?? new RequestCount();
        marks = new WatchedChangeMarks(Marks, totalsWatch ?? new RequestCount());
        totals = new WatchedTotalsLedger(Totals, totalsWatch ?? new RequestCount());
        Lists = new ReportLists(new WatchedFileStore(ListFiles, totalsWatch ?? new RequestCount()));
        Uploads = new InMemoryFileStore(() => today);
        Receipts = new InMemoryFileStore(() => today);
        Quarantine = new InMemoryFileStore(() => today);
        ledger = new WatchedLedger(Ledger, requests);
        Stores = new UploadStores(
            new WatchedFileStore(Uploads, requests), new WatchedFileStore(Receipts, requests), new WatchedFileStore(Quarantine, requests),
            new WatchedFileStore(Scans, requests));
        files ??= reader is null ? new ReportReader(PlaceResolver.Current) : new ReaderDouble(reader);
        Receive = NewReceive(files);
        Settle = new SettleReport(
            Stores, Settlements, new UploadReading(new FileIntake(files, options, new CurrentRegister(Bodies)), Stores),
            Queue, Trail, options, new FixedClock(() => Now));
        SetAside = new SetAsideUpload(Stores, ledger, marks, options, new FixedClock(() => Now));
    }

    public DateTimeOffset Now { get; set; }

    public TimeProvider Clock => new FixedClock(() => Now);

    public UploadStores Stores { get; }

    public InMemoryUploadEvents Queue { get; } = new();

    public InMemoryFileStore Uploads { get; }

    public InMemoryFileStore Receipts { get; }

    public InMemoryFileStore Quarantine { get; }

    public InMemoryFileStore Scans { get; } = new();

    public InMemoryFileStore Yearbooks { get; } = new();

    /// <summary>The files of the lists.</summary>
    public InMemoryFileStore ListFiles { get; } = new();

    /// <summary>The lists; as the totals, watched where the scene is told so.</summary>
    public ReportLists Lists { get; }

    public InMemoryLedger Ledger { get; } = new();

    public InMemoryChangeMarks Marks { get; } = new();

    public InMemoryWorkOrders Work { get; } = new();

    public InMemoryTotalsLedger Totals { get; } = new();

    public InMemoryBodyLedger Bodies { get; } = new();

    public HoldUploads Holding => new(Held, Trail, Clock);

    public InMemoryHeldUploads Held { get; } = new();

    public InMemorySettlements Settlements { get; } = new();

    public InMemoryAuditTrail Trail { get; } = new();

    public InMemoryEditionLedger Editions { get; } = new();

    public ReceiveUpload Receive { get; }

    /// <summary>Processes an upload although its receipt is up to date, and reads it now if it is a scan.</summary>
    public Task<UploadOutcome> ReadAgainAsync(string upload) => Receive.RunScanAsync(upload, Hebei, default);

    /// <summary>Processes the uploads that other runs have announced.</summary>
    public async Task ReceiveAnnouncedAsync()
    {
        foreach (var (upload, listedIn) in Queue.TakeAllEvents())
            await ReceiveAsync(upload, listedIn);
    }

    /// <summary>Another instance over the same storage, with a parser of its own.</summary>
    public ReceiveUpload InstanceWith(ReadFile read) => NewReceive(new ReaderDouble(read));

    public SettleReport Settle { get; }

    public SetAsideUpload SetAside { get; }

    public IYearbookRenderer Renderer { get; init; } = new ImprintRenderer();

    public static string WithLicences(int count) => Pingxiang.Replace("行政许可\t0", $"行政许可\t{count}", StringComparison.Ordinal);

    public void Put(string name, string text, int daysLater = 0) => Put(name, Encoding.UTF8.GetBytes(text), daysLater);

    /// <summary>Uploads a file; what the jobs write from then on is of this day or a later one.</summary>
    public void Put(string name, byte[] content, int daysLater = 0)
    {
        var date = IntakeFixture.January.AddDays(daysLater);
        today = date > today ? date : today;
        Uploads.Put(name, content, date);
    }

    /// <summary>The uploads are compared and what is due is processed; then everything is published.</summary>
    public async Task<IReadOnlyList<Edition>> PublishAsync(bool isFinal = false)
    {
        await ReconcileAsync();
        return await PrintAsync(isFinal);
    }

    /// <summary>Publishes as the timer does, and works off what it has ordered.</summary>
    public async Task<IReadOnlyList<Edition>> PrintAsync(bool isFinal = false)
    {
        var published = await RunTimerAsync(isFinal);
        Work.TakeSlice();
        await RollUpAsync();
        return [.. published, .. await PrintOrderedAsync()];
    }

    /// <summary>What the last run of the timer says.</summary>
    public PublishingRun LastRun { get; private set; } = new();

    /// <summary>Publishes what the timer prints by itself, while nobody works off what it orders.</summary>
    public async Task<IReadOnlyList<Edition>> RunTimerAsync(bool isFinal = false)
    {
        using var rollUp = NewRollUp();
        using var publish = NewPublisher();
        var timer = new PublishYearbooks(
            marks, rollUp, totals, WatchedEditions, publish, new WatchedFileStore(Yearbooks, requests), Work, new FixedClock(() => Now));
        LastRun = await timer.RunAsync(isFinal, default);
        return LastRun.Failures.Count == 0 ? LastRun.Published : throw new StorageException(string.Join('\n', LastRun.Failures));
    }

    /// <summary>Prints the provincial volumes that a publishing run has ordered.</summary>
    public async Task<IReadOnlyList<Edition>> PrintOrderedAsync()
    {
        var published = new List<Edition>();
        using var publish = NewPublisher();
        while (Work.TakeOrder() is { } order)
        {
            if (await publish.RunAsync(order, default) is { } edition)
                published.Add(edition);
        }

        return published;
    }

    /// <summary>
    /// Another upload changes each partition. A row that a killed run left, and of which nobody tells again, shows only then; until then it
    /// is in no total either.
    /// </summary>
    public async Task NextChangeAsync()
    {
        await foreach (var partition in Ledger.ListPartitionsAsync(default))
            await Marks.MarkAsync(partition, isRemoval: false, default);
        await RollUpAsync();
    }

    /// <summary>Adds up what has changed, in messages, until no message is left.</summary>
    public async Task RollUpAsync()
    {
        using var rollUp = NewRollUp();
        await new RollUp(marks, Work).RunAsync(default);
        while (Work.TakeChange() is { } change)
            await rollUp.RunAsync(change, default);
    }

    // Where an upload is gone that superseded another, the other one is announced when the partition is added up.
    private async Task ReceiveAllAsync()
    {
        var rounds = 0;
        do
        {
            // What is announced because of an announcement comes to an end.
            Assert.InRange(rounds++, 0, 20);
            await ReceiveAnnouncedAsync();
            await RollUpAsync();
        }
        while (!Queue.IsEmpty);
    }

    // Storage announces what is unpacked.
    private async Task ReceiveAsync(string upload, Partition? listedIn)
    {
        if ((await Receive.RunAsync(upload, listedIn, default)).State != UploadState.Unpacked)
            return;
        await foreach (var entry in Uploads.ListAsync($"{upload}/", default))
            await Queue.SendAsync(entry.Name, default);
    }

    /// <summary>
    /// Compares uploads and receipts and processes what is due. What an older version has read stays in the queue.
    /// </summary>
    /// <returns>What was found.</returns>
    public async Task<UploadSlice> ReconcileAsync(UploadSlice? first = null)
    {
        var found = UploadSlice.First;
        var reconcile = new ReconcileUploads(
            Stores, Queue, Repair, Receive, Work, options,
            new FixedClock(() => Now));
        await Work.SendAsync(first ?? UploadSlice.First, default);
        while (Work.TakeSlice() is { } slice)
        {
            var end = await reconcile.RunAsync(slice, default);
            found = slice.Reread is null ? end : found;
            if (slice.Reread is null)
                await ReceiveAllAsync();
        }

        return found;
    }

    public async Task<Receipt> ReceiptAsync(string upload) =>
        ReceiptJson.Read((await Receipts.ReadAsync(UploadNames.Receipt(upload), long.MaxValue, default)).Bytes);

    public async Task<string> TextAsync(string file) =>
        Encoding.UTF8.GetString((await Yearbooks.ReadAsync(file, long.MaxValue, default)).Bytes.Span);

    public Task<Edition?> HebeiAsync(int year = 2024) => Editions.FindAsync(year, "130000", default);

    private ReceiveUpload NewReceive(IReportReader files) => new(
        Stores, ledger, marks, new FileIntake(files, options, new CurrentRegister(Bodies)), Holding, Settlements, Queue, options);

    /// <summary>Compares rows with receipts.</summary>
    public RepairPartitions Repair => new(Stores, ledger, totals, marks, Queue, Lists);

    private WatchedEditionLedger WatchedEditions => new(Editions, requests);

    /// <summary>Another instance that adds up.</summary>
    public RollUpPartition NewRollUp() => new(ledger, totals, marks, Work, Queue, Bodies, Lists);

    public PublishVolume NewPublisher() => new(
        ledger, totals, marks, new YearbookComposer(new PlaceRegister(Gazetteer.Current)), Renderer, WatchedEditions,
        new WatchedFileStore(Yearbooks, requests), Bodies);

    /// <summary>Draws nothing but the imprint.</summary>
    public sealed class ImprintRenderer : IYearbookRenderer
    {
        public string Name => "imprint";

        public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken) =>
            Task.FromResult(Encoding.UTF8.GetBytes(string.Join('\n', document.Cover.Imprint.Select(line => line.Text))));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class FixedClock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
