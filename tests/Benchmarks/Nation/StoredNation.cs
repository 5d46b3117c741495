using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;
using Compiler.Testing.Azurite;

namespace Compiler.Benchmarks.Nation;

/// <summary>
/// A nation in Azurite. Measures what one corrected report costs, with more and more years in the ledger; and with receipts (that hold
/// nothing but their metadata) and uploads (of one byte) too, what the volumes cost that follow, and a night in which nothing has changed.
/// Volumes are composed and not drawn.
/// </summary>
internal static class StoredNation
{
    private const int RowsPerTransaction = 100;
    private const int LastYear = 2024;
    private const int Requests = 16;

    private static readonly byte[] Content = [1];

    /// <summary>Prints the table.</summary>
    /// <param name="reports">Reports of a year.</param>
    /// <param name="years">The numbers of years to measure with, from the smallest; the ledger grows from one to the next.</param>
    /// <param name="hasFiles">Whether there are receipts and uploads, and the night is measured; Azurite takes minutes to store them.</param>
    public static async Task MeasureAsync(int reports, IEnumerable<int> years, bool hasFiles)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var nation = new SyntheticNation(reports);
        Console.WriteLine("| years | rows in the ledger | what | rows read | requests | seconds | of them storage | peak MB |");
        Console.WriteLine("|--:|--:|---|--:|--:|--:|--:|--:|");
        var meter = new RequestMeter();
        var storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()), meter.Attach);
        await storage.CreateAsync(CancellationToken.None);
        var stored = 0;
        foreach (var count in years.Order())
        {
            var added = Enumerable.Range(LastYear - count + 1, count - stored)
                .SelectMany(year => nation.Provinces.Select(province => new Partition(year, province))).ToList();
            foreach (var partition in added)
                await StoreRowsAsync(storage, nation.Receipts(partition));
            foreach (var partition in hasFiles ? added : [])
                await StoreFilesAsync(storage, nation, partition);
            stored = count;
            await MeasureAsync(storage, meter, nation, count, added, hasFiles);
        }
    }

    private static async Task MeasureAsync(
        CloudStorage storage, RequestMeter meter, SyntheticNation nation, int years, List<Partition> added, bool hasFiles)
    {
        var ledger = new CountedLedger(storage.Ledger);
        await using var renderer = new BlankRenderer();
        using var machinery = new Machinery(
            ledger, storage.Totals, storage.Changes, storage.Editions, storage.Bodies,
            storage.Files(StorageNames.Lists), storage.Files(StorageNames.Yearbooks), renderer);
        var stores = new UploadStores(
            storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine),
            storage.Files(StorageNames.Scans));
        var options = new IntakeOptions();
        using var register = new CurrentRegister(storage.Bodies);
        var receive = new ReceiveUpload(
            stores,
            ledger,
            storage.Changes,
            new FileIntake(new ReportReader(PlaceResolver.Current), options, register),
            new HoldUploads(storage.Held, storage.Audit, TimeProvider.System),
            storage.Settlements,
            machinery.Events,
            options);
        var repair = new RepairPartitions(stores, ledger, storage.Totals, storage.Changes, machinery.Events,
            new ReportLists(storage.Files(StorageNames.Lists)));
        var reconcile = new ReconcileUploads(stores, machinery.Events, repair, receive, machinery.Work, options, TimeProvider.System);
        var table = new Table(years, years * nation.Reports, meter, ledger);

        await machinery.MarkAsync(added);
        await table.AddAsync($"totals of {added.Count} provinces and years for the first time", machinery.AddUpAsync);
        if (hasFiles)
            await table.AddAsync("their volumes, composed for the first time", machinery.PublishAsync);

        // A county of the largest province, another one each time: its office reports, and then corrects itself.
        var county = nation.Receipts(new Partition(LastYear, nation.Provinces[0])).ElementAt(years).Report!.Place.Adcode;
        var upload = string.Create(CultureInfo.InvariantCulture, $"{county}/{LastYear}/corrected{years}.txt");
        await UploadAsync(storage, upload, "");
        await receive.RunAsync(upload, CancellationToken.None);
        await machinery.AddUpAsync();
        await UploadAsync(storage, upload, "更正稿\n");
        await table.AddAsync("one report corrected: its row", () => receive.RunAsync(upload, CancellationToken.None));
        await table.AddAsync("then the totals of its province and of the nation", machinery.AddUpAsync);
        if (!hasFiles)
            return;
        await table.AddAsync("then the volumes that are due, composed", machinery.PublishAsync);
        await NightAsync(machinery, reconcile);
        await table.AddAsync("a night in which nothing has changed", () => NightAsync(machinery, reconcile));
    }

    private static async Task NightAsync(Machinery machinery, ReconcileUploads reconcile)
    {
        await machinery.PublishAsync();
        while (machinery.Work.TakeSlice() is { } slice)
            await reconcile.RunAsync(slice, CancellationToken.None);
        if (!machinery.Events.IsEmpty)
            throw new InvalidOperationException($"The night found work: {machinery.Events.TakeAll()[0]}");
    }

    private static async Task UploadAsync(CloudStorage storage, string name, string more)
    {
        var sample = SampleReports.Read(SampleReports.Names[0]);
        await storage.Files(StorageNames.Reports).WriteAsync(
            name, (byte[])[.. sample, .. Encoding.UTF8.GetBytes(more)], CancellationToken.None);
    }

    /// <summary>Stores the rows of reports of one partition.</summary>
    public static async Task StoreRowsAsync(CloudStorage storage, IEnumerable<Receipt> receipts)
    {
        var table = storage.Tables.GetTableClient(StorageNames.ReportTable);
        foreach (var rows in receipts
            .Select(receipt => ReportRow.Write(LedgerKey.FromReport(receipt.Report!)!, receipt)).Chunk(RowsPerTransaction))
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }

    private static async Task StoreFilesAsync(CloudStorage storage, SyntheticNation nation, Partition partition)
    {
        var uploads = storage.Files(StorageNames.Reports);
        var receipts = storage.Files(StorageNames.Receipts);
        await Parallel.ForEachAsync(
            nation.Receipts(partition),
            new ParallelOptions { MaxDegreeOfParallelism = Requests },
            async (receipt, cancellationToken) =>
            {
                await uploads.WriteAsync(receipt.File.Path, Content, cancellationToken);
                var state = ReceiptState.FromReceipt(receipt).ToMetadata();
                await receipts.TryWriteAsync(UploadNames.Receipt(receipt.File.Path), Content, etag: null, state, cancellationToken);
            });
    }

    private sealed class Table(int years, int total, RequestMeter meter, CountedLedger ledger)
    {
        public async Task AddAsync(string what, Func<Task> work)
        {
            PeakMemory.Reset();
            var (rows, requests, waited, start) = (ledger.Rows, meter.Count, meter.Waited, Stopwatch.GetTimestamp());
            await work();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {years} | {total:N0} | {what} | {ledger.Rows - rows:N0} | {meter.Count - requests:N0} "
                + $"| {seconds:F2} | {(meter.Waited - waited).TotalSeconds:F2} | {PeakMemory.Read():F0} |"));
        }
    }
}
