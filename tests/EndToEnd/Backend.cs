using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Functions.Schedules;
using Compiler.Reading;
using Compiler.Testing.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Tests.EndToEnd;

/// <summary>One instance of the backend in this process: the jobs over a storage account, with a quick renderer.</summary>
internal sealed partial class Backend
{
    private readonly InMemoryWorkOrders work = new();
    private readonly InMemoryUploadEvents events = new();

    public Backend(CloudStorage storage)
    {
        Storage = storage;
        var options = new IntakeOptions();
        var stores = new UploadStores(
            storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine),
            storage.Files(StorageNames.Scans));
        Receive = new ReceiveUpload(
            stores,
            storage.Ledger,
            storage.Changes,
            new FileIntake(new ReportReader(PlaceResolver.Current), options),
            new HoldUploads(storage.Held, storage.Audit, TimeProvider.System),
            storage.Settlements,
            events,
            options);
    }

    public CloudStorage Storage { get; }

    public ReceiveUpload Receive { get; }

    /// <summary>Processes the uploads that its runs have announced.</summary>
    public async Task ReceiveAnnouncedAsync()
    {
        foreach (var upload in events.TakeAll())
            await Receive.RunAsync(upload, default);
    }

    /// <summary>Publishes as the timer does, and works off what it has ordered.</summary>
    public async Task PublishAsync()
    {
        using var rollUp = NewRollUp();
        using var publish = NewPublisher(new TitleRenderer());
        var done = await NewRun(rollUp, publish).RunAsync(isFinal: false, default);
        if (done.Failures.Count > 0)
            throw new StorageException(string.Join('\n', done.Failures));
        await RollUpAsync();
        while (work.TakeOrder() is { } order)
            await publish.RunAsync(order, default);
    }

    /// <summary>Lets the nightly timer itself run, while nobody works off what it orders.</summary>
    /// <param name="logger">Gets what it logs.</param>
    /// <param name="renderer">Renders the national volume.</param>
    public async Task RunTimerAsync(ILogger<PublishYearbooksTimer> logger, IYearbookRenderer? renderer = null)
    {
        using var rollUp = NewRollUp();
        using var publish = NewPublisher(renderer ?? new TitleRenderer());
        await new PublishYearbooksTimer(NewRun(rollUp, publish), logger).RunAsync(new TimerInfo(), default);
    }

    /// <summary>Everything that the backend has written, as text that can be compared; dates of storage are left out.</summary>
    public async Task<string> StateAsync()
    {
        var state = new StringBuilder(await FiguresAsync());
        await foreach (var edition in Storage.Editions.ListAsync(default))
            state.AppendLine($"edition {edition with { ETag = null, Inputs = "" }}");
        await AppendFilesAsync(state, StorageNames.Yearbooks);
        return state.ToString();
    }

    /// <summary>The same without the yearbooks, which depend on the renderer.</summary>
    public async Task<string> FiguresAsync()
    {
        var state = new StringBuilder();
        await foreach (var row in Storage.Ledger.ListRows())
            state.AppendLine($"row {row.Key} {row.Receipt.File.Path} {row.Receipt.File.Sha256} {row.Receipt.Findings.Length}");
        foreach (var year in await Storage.Totals.ListHeadsAsync(default).Select(head => head.Partition.Year).Distinct().ToListAsync())
        {
            await foreach (var totals in Storage.Totals.ListAsync(year, default).Where(totals => !totals.Head.IsEnded))
                state.AppendLine($"totals {Describe(totals)}");
        }

        await AppendFilesAsync(state, StorageNames.Receipts);
        await AppendFilesAsync(state, StorageNames.Quarantine);
        return state.ToString();
    }

    /// <summary>Adds up what has changed, until nothing is left to do.</summary>
    public async Task RollUpAsync()
    {
        using var rollUp = NewRollUp();
        await new RollUp(Storage.Changes, work).RunAsync(default);
        while (work.TakeChange() is { } change)
            await rollUp.RunAsync(change, default);
    }

    private PublishYearbooks NewRun(RollUpPartition rollUp, PublishVolume publish) => new(
        Storage.Changes,
        rollUp,
        Storage.Totals,
        Storage.Editions,
        publish,
        Storage.Files(StorageNames.Yearbooks),
        work,
        TimeProvider.System);

    private PublishVolume NewPublisher(IYearbookRenderer renderer) => new(
        Storage.Ledger,
        Storage.Totals,
        Storage.Changes,
        new YearbookComposer(new PlaceRegister(Gazetteer.Current)),
        renderer,
        Storage.Editions,
        Storage.Files(StorageNames.Yearbooks),
        Storage.Bodies);

    /// <summary>Another instance that adds up.</summary>
    public RollUpPartition NewRollUp() => new(
        Storage.Ledger, Storage.Totals, Storage.Changes, work, events, Storage.Bodies, new ReportLists(Storage.Files(StorageNames.Lists)));

    // The date of the newest file is of storage.
    private static string Describe(PlaceTotals totals) =>
        $"{totals.Head with { Basis = "", Checksum = "" }} {Newest().Replace(totals.Figures, "")}";

    [GeneratedRegex("\"newest\":\"[^\"]*\"")]
    private static partial Regex Newest();

    [GeneratedRegex(@"\d{4} 年 \d{1,2} 月 \d{1,2} 日 \d\d:\d\d（北京时间）")]
    private static partial Regex Arrival();

    private async Task AppendFilesAsync(StringBuilder state, string container)
    {
        var files = Storage.Files(container);
        await foreach (var file in files.ListAsync("", default))
            state.AppendLine($"{container} {file.Name} {await HashAsync(files, file.Name)}");
    }

    private static async Task<string> HashAsync(IFileStore files, string name)
    {
        var content = await files.ReadAsync(name, int.MaxValue, default);
        var text = Encoding.UTF8.GetString(content.Bytes.Span);
        // When a file arrived is told by JSON and page.
        var lines = Arrival().Replace(text, "").Split('\n').Where(line => !line.Contains("\"modified\"", StringComparison.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private sealed class TitleRenderer : IYearbookRenderer
    {
        public string Name => "title";

        public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken) =>
            Task.FromResult(JsonSerializer.SerializeToUtf8Bytes(new { document.Info.Title, document.Cover.Imprint }));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
