using System.Collections.Immutable;
using Azure.Core;
using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Operations;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Cli.Remote;

/// <summary>Accesses the storage account directly, with its connection string.</summary>
internal sealed class StorageBackend : IBackend
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    private readonly CloudStorage storage;
    private readonly Lazy<Task> created;

    public StorageBackend(string connectionString, TimeSpan firstDelay)
    {
        storage = new CloudStorage(StorageConnection.Parse(connectionString), options => Configure(options, firstDelay));
        // On a new emulator the functions may not have created the containers yet.
        created = new Lazy<Task>(() => storage.CreateAsync(CancellationToken.None));
    }

    public string Name => $"storage account {storage.AccountName}";

    public async Task<UploadAnswer> UploadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await created.Value.WaitAsync(cancellationToken);
        await storage.Files(StorageNames.Reports).WriteAsync(name, content, cancellationToken);
        return UploadAnswer.Stored(name);
    }

    public Task<FileContent> ReadReceiptAsync(string name, CancellationToken cancellationToken) =>
        storage.Files(StorageNames.Receipts).ReadAsync(UploadNames.Receipt(name), MaxBytes, cancellationToken);

    public async Task<ImmutableArray<RemoteVolume>> ListAsync(int? year, string? adcode, CancellationToken cancellationToken)
    {
        var volumes = ImmutableArray.CreateBuilder<RemoteVolume>();
        await foreach (var edition in storage.Editions.ListAsync(cancellationToken))
        {
            if ((year ?? edition.Year) == edition.Year && (adcode ?? edition.Adcode) == edition.Adcode)
                volumes.Add(Describe(edition));
        }

        return volumes.ToImmutable();
    }

    public Task<FileContent> ReadAsync(RemoteVolume volume, string file, CancellationToken cancellationToken) =>
        storage.Files(StorageNames.Yearbooks).ReadAsync($"{volume.Address}/{file}", MaxBytes, cancellationToken);

    public async Task<int> RetryAsync(CancellationToken cancellationToken)
    {
        await created.Value.WaitAsync(cancellationToken);
        return await new RetryFailures(storage.Poison, storage.Work).RunAsync(cancellationToken);
    }

    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        await created.Value.WaitAsync(cancellationToken);
        return await new RebuildTotals(storage.Ledger, storage.Totals, storage.Changes, storage.Work).RunAsync(cancellationToken);
    }

    public async Task<ImportOutcome> ImportBodiesAsync(
        ReadOnlyMemory<byte> content, string? place, bool isDryRun, CancellationToken cancellationToken)
    {
        await created.Value.WaitAsync(cancellationToken);
        return await new ImportBodies(
                storage.Bodies, storage.Ledger, storage.Totals, storage.Changes, storage.Work, storage.UploadEvents,
                storage.Audit, TimeProvider.System)
            .RunAsync(Caller.Operator, content, place, isDryRun, cancellationToken);
    }

    public async Task<ReadOnlyMemory<byte>> ReadBodiesAsync(BodiesRequest request, CancellationToken cancellationToken)
    {
        await created.Value.WaitAsync(cancellationToken);
        if (request.Kind == BodiesFile.Due)
        {
            return await new ListDue(storage.Bodies, storage.Ledger, TimeProvider.System)
                .RunAsync(request.Year, request.Place, request.IsOpenOnly, cancellationToken);
        }

        var register = request.Kind == BodiesFile.Beginning
            ? await new BeginRegister(storage.Ledger, TimeProvider.System).RunAsync(request.Place!, request.Year, cancellationToken)
            : await new ExportBodies(storage.Bodies).RunAsync(request.Place, cancellationToken);
        return request.IsWorkbook ? RegisterFile.WriteWorkbook(register.Bodies) : RegisterFile.WriteCsv(register.Bodies);
    }

    public void Dispose()
    {
    }

    private static RemoteVolume Describe(Edition edition) =>
        new(
            edition.Year,
            edition.Adcode,
            edition.Revision,
            edition.IsWithdrawn ? RemoteVolume.Withdrawn
                : edition.IsPublished ? RemoteVolume.Published
                : RemoteVolume.Printing,
            edition.IsFinal);

    // A person is waiting, so fewer retries than in the functions.
    private static void Configure(ClientOptions options, TimeSpan firstDelay)
    {
        options.Retry.MaxRetries = RetryingHttp.Tries - 1;
        options.Retry.Delay = firstDelay;
    }
}
