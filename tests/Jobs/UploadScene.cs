using System.Text;
using Compiler.Jobs;
using Compiler.Parsing;
using Compiler.Places;
using Compiler.Reports;
using Compiler.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Jobs;

/// <summary>The backend in memory: its jobs, with a renderer that draws nothing but the imprint.</summary>
internal sealed class UploadScene
{
    public static readonly string Pingxiang = File.ReadAllText(Samples.Pingxiang2024);

    private readonly PublishingRun run;

    public UploadScene(DateTimeOffset? now = null)
    {
        var options = new IntakeOptions();
        var stores = new UploadStores(Uploads, Receipts, Quarantine);
        Receive = new ReceiveUpload(stores, Ledger, new TakeInReport(new ReportParser(PlaceResolver.Current).Parse, options), options);
        SetAside = new SetAsideUpload(stores, options);
        run = new PublishingRun(
            new ReconcileUploads(stores, Ledger, Receive),
            new UpdateTotals(Ledger, Totals),
            new LeftOutUploads(stores),
            new PublishEditions(new YearbookComposer(new PlaceRegister(Gazetteer.Current)), new ImprintRenderer(), Editions, Yearbooks),
            new FixedClock(now ?? Intake.January));
    }

    public InMemoryFileStore Uploads { get; } = new();

    public InMemoryFileStore Receipts { get; } = new();

    public InMemoryFileStore Quarantine { get; } = new();

    public InMemoryFileStore Yearbooks { get; } = new();

    public InMemoryLedger Ledger { get; } = new();

    public InMemoryTotalsLedger Totals { get; } = new();

    public InMemoryEditionLedger Editions { get; } = new();

    public ReceiveUpload Receive { get; }

    public SetAsideUpload SetAside { get; }

    public static string WithLicences(int count) => Pingxiang.Replace("行政许可\t0", $"行政许可\t{count}", StringComparison.Ordinal);

    public void Put(string name, string text, int daysLater = 0) => Uploads.Put(name, Encoding.UTF8.GetBytes(text), Intake.January.AddDays(daysLater));

    public Task<IReadOnlyList<Edition>> PublishAsync(bool isFinal = false) => run.RunAsync(isFinal, default);

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

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
