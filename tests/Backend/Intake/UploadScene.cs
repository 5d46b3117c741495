using System.Text;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
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
/// The backend in memory: its jobs, with a renderer that draws nothing but the imprint. A watch hears of its requests, but
/// for those of the totals.
/// </summary>
internal sealed class UploadScene
{
    public static readonly string Pingxiang = File.ReadAllText(Samples.Pingxiang2024);

    private readonly PublishYearbooks run;
    private DateTimeOffset today = IntakeFixture.January;

    public UploadScene(
        DateTimeOffset? now = null, IRequestWatch? watch = null, ParseReport? reader = null, IntakeOptions? settings = null)
    {
        var options = settings ?? new IntakeOptions();
        Now = now ?? IntakeFixture.January;
        var requests = watch ?? new RequestCount();
        Uploads = new InMemoryFileStore(() => today);
        Receipts = new InMemoryFileStore(() => today);
        ILedger ledger = new WatchedLedger(Ledger, requests);
        var stores = new UploadStores(
            new WatchedFileStore(Uploads, requests), new WatchedFileStore(Receipts, requests), new WatchedFileStore(Quarantine, requests));
        InstanceWith = parse => new ReceiveUpload(stores, ledger, new FileIntake(parse, options), options);
        Receive = InstanceWith(reader ?? new ReportReader(PlaceResolver.Current).Read);
        SetAside = new SetAsideUpload(stores, options);
        Reconcile = new ReconcileUploads(stores, ledger, Receive);
        run = new PublishYearbooks(
            Reconcile,
            new RereadUploads(Queue, options, new FixedClock(() => Now)),
            new RollUp(ledger, Totals),
            new ExcludedUploads(stores),
            new PublishEditions(
                new YearbookComposer(new PlaceRegister(Gazetteer.Current)),
                new ImprintRenderer(),
                new WatchedEditionLedger(Editions, requests),
                new WatchedFileStore(Yearbooks, requests)),
            new FixedClock(() => Now));
    }

    public DateTimeOffset Now { get; set; }

    public InMemoryUploadEvents Queue { get; } = new();

    public InMemoryFileStore Uploads { get; }

    public InMemoryFileStore Receipts { get; }

    public InMemoryFileStore Quarantine { get; } = new();

    public InMemoryFileStore Yearbooks { get; } = new();

    public InMemoryLedger Ledger { get; } = new();

    public InMemoryTotalsLedger Totals { get; } = new();

    public InMemoryEditionLedger Editions { get; } = new();

    public ReceiveUpload Receive { get; }

    /// <summary>Another instance over the same storage, with a parser of its own.</summary>
    public Func<ParseReport, ReceiveUpload> InstanceWith { get; }

    public SetAsideUpload SetAside { get; }

    public ReconcileUploads Reconcile { get; }

    public static string WithLicences(int count) => Pingxiang.Replace("行政许可\t0", $"行政许可\t{count}", StringComparison.Ordinal);

    public void Put(string name, string text, int daysLater = 0) => Put(name, Encoding.UTF8.GetBytes(text), daysLater);

    /// <summary>Uploads a file; what the jobs write from then on is of this day or a later one.</summary>
    public void Put(string name, byte[] content, int daysLater = 0)
    {
        var date = IntakeFixture.January.AddDays(daysLater);
        today = date > today ? date : today;
        Uploads.Put(name, content, date);
    }

    public async Task<IReadOnlyList<Edition>> PublishAsync(bool isFinal = false) => (await RunAsync(isFinal)).Published;

    public Task<PublishingRun> RunAsync(bool isFinal = false) => run.RunAsync(isFinal, default);

    public async Task<Receipt> ReceiptAsync(string upload) =>
        ReceiptJson.Read((await Receipts.ReadAsync(UploadNames.Receipt(upload), long.MaxValue, default)).Bytes);

    public async Task<string> TextAsync(string file) =>
        Encoding.UTF8.GetString((await Yearbooks.ReadAsync(file, long.MaxValue, default)).Bytes.Span);

    public Task<Edition?> HebeiAsync(int year = 2024) => Editions.FindAsync(year, "130000", default);

    private sealed class ImprintRenderer : IYearbookRenderer
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
