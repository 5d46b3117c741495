using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Reading;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.EndToEnd;

/// <summary>One instance of the backend in this process: the jobs over a storage account, with a quick renderer.</summary>
internal sealed class Backend
{
    private readonly PublishYearbooks run;

    public Backend(CloudStorage storage)
    {
        Storage = storage;
        var options = new IntakeOptions();
        var stores = new UploadStores(
            storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine));
        Receive = new ReceiveUpload(stores, storage.Ledger, new FileIntake(new ReportReader(PlaceResolver.Current).Read, options), options);
        var composer = new YearbookComposer(new PlaceRegister(Gazetteer.Current));
        run = new PublishYearbooks(
            new ReconcileUploads(stores, storage.Ledger, Receive),
            new RereadUploads(storage.UploadEvents, options, TimeProvider.System),
            new RollUp(storage.Ledger, storage.Totals),
            new ExcludedUploads(stores),
            new PublishEditions(composer, new TitleRenderer(), storage.Editions, storage.Files(StorageNames.Yearbooks)),
            TimeProvider.System);
    }

    public CloudStorage Storage { get; }

    public ReceiveUpload Receive { get; }

    public Task PublishAsync() => run.RunAsync(isFinal: false, default);

    /// <summary>Everything that the backend has written, as text that can be compared; dates of storage are left out.</summary>
    public async Task<string> StateAsync()
    {
        var state = new StringBuilder(await FiguresAsync());
        await foreach (var edition in Storage.Editions.ListAsync(default))
            state.AppendLine($"edition {edition with { ETag = null }}");
        await AppendFilesAsync(state, StorageNames.Yearbooks);
        return state.ToString();
    }

    /// <summary>The same without the yearbooks, which depend on the renderer.</summary>
    public async Task<string> FiguresAsync()
    {
        var state = new StringBuilder();
        await foreach (var row in Storage.Ledger.ListAsync(default))
            state.AppendLine($"row {row.Key} {row.Receipt.File.Path} {row.Receipt.File.Sha256} {row.Receipt.Findings.Length}");
        await foreach (var totals in Storage.Totals.ListAsync(default))
            state.AppendLine($"totals {totals}");
        await AppendFilesAsync(state, StorageNames.Receipts);
        await AppendFilesAsync(state, StorageNames.Quarantine);
        return state.ToString();
    }

    public Task RollUpAsync() => new RollUp(Storage.Ledger, Storage.Totals).RunAsync(default);

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
        var lines = text.Split('\n').Where(line => !line.Contains("\"modified\"", StringComparison.Ordinal));
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
