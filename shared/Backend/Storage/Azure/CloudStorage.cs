using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Compiler.Backend.Access;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Storage.Azure;

/// <summary>The storage account: containers as file stores, tables as ledgers.</summary>
public sealed class CloudStorage
{
    private readonly QueueServiceClient queues;

    // With an identity, the deployment has created the queues.
    private readonly bool createsQueues;

    /// <summary>
    /// Creates the clients of an account without sending a request. An invalid connection string throws a <see cref="StorageException"/>.
    /// </summary>
    /// <param name="connection">The account, and how to sign in.</param>
    /// <param name="configure">Changes the clients' options: retries, policies.</param>
    public CloudStorage(StorageConnection connection, Action<ClientOptions>? configure = null)
    {
        var blobs = Configure(new BlobClientOptions(), configure);
        var tables = Configure(new TableClientOptions(), configure);
        var messages = Configure(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, configure);
        if (connection.ConnectionString is { } connectionString)
        {
            (Blobs, Tables, queues) = Connect(connectionString, blobs, tables, messages);
            createsQueues = true;
            return;
        }

        var credential = connection.CreateCredential();
        tables.Audience = connection.IsInChina ? TableAudience.AzureChina : TableAudience.AzurePublicCloud;
        Blobs = new BlobServiceClient(connection.BlobEndpoint!, credential, blobs);
        Tables = new TableServiceClient(connection.TableEndpoint!, credential, tables);
        queues = new QueueServiceClient(connection.QueueEndpoint!, credential, messages);
    }

    /// <summary>Name of the account.</summary>
    public string AccountName => Blobs.AccountName;

    /// <summary>The blobs of the account.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The tables of the account.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The reports that count: the table <see cref="StorageNames.ReportTable"/>.</summary>
    public ILedger Ledger => new TableLedger(Tables.GetTableClient(StorageNames.ReportTable));

    /// <summary>The totals: the table <see cref="StorageNames.RollupTable"/>.</summary>
    public ITotalsLedger Totals => new TableTotalsLedger(Tables.GetTableClient(StorageNames.RollupTable));

    /// <summary>The partitions that have changed: the table <see cref="StorageNames.ChangeTable"/>.</summary>
    public IChangeMarks Changes => new TableChangeMarks(Tables.GetTableClient(StorageNames.ChangeTable));

    /// <summary>The volumes: the table <see cref="StorageNames.YearbookTable"/>.</summary>
    public IEditionLedger Editions => new TableEditionLedger(Tables.GetTableClient(StorageNames.YearbookTable));

    /// <summary>The bodies that must report: the table <see cref="StorageNames.BodyTable"/>.</summary>
    public IBodyLedger Bodies => new TableBodyLedger(Tables.GetTableClient(StorageNames.BodyTable));

    /// <summary>Who may do what: the table <see cref="StorageNames.AccessTable"/>.</summary>
    public IAccessLedger Access => new TableAccessLedger(Tables.GetTableClient(StorageNames.AccessTable));

    /// <summary>The uploads that wait for a supervisor's word: the table <see cref="StorageNames.HeldTable"/>.</summary>
    public IHeldUploads Held => new TableHeldUploads(Tables.GetTableClient(StorageNames.HeldTable));

    /// <summary>What supervisors have settled: the table <see cref="StorageNames.SettlementTable"/>.</summary>
    public ISettlementLedger Settlements => new TableSettlements(Tables.GetTableClient(StorageNames.SettlementTable));

    /// <summary>The audit trail: the table <see cref="StorageNames.AuditTable"/>.</summary>
    public IAuditTrail Audit => new TableAuditTrail(Tables.GetTableClient(StorageNames.AuditTable));

    /// <summary>Events about uploads: the queues <see cref="StorageNames.EventQueue"/> and <see cref="StorageNames.ScanQueue"/>.</summary>
    public IUploadEvents UploadEvents =>
        new QueuedUploadEvents(queues.GetQueueClient(StorageNames.EventQueue), queues.GetQueueClient(StorageNames.ScanQueue));

    /// <summary>Work for other instances: the queues of totals, volumes and slices.</summary>
    public IWorkOrders Work => new StorageWorkOrders(queues);

    /// <summary>The messages that the host has given up on.</summary>
    public IPoisonQueues Poison => new PoisonQueues(queues);

    /// <summary>The files of a container.</summary>
    public IVersionedFileStore Files(string container) => new BlobFileStore(Blobs.GetBlobContainerClient(container));

    /// <summary>Creates missing containers, queues and tables; a deployment has already created them.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        StorageFailure.NameAsync(
            "create the containers, queues and tables",
            async () =>
            {
                foreach (var container in StorageNames.Containers)
                    await Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
                foreach (var queue in createsQueues ? StorageNames.Queues : [])
                    await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
                foreach (var table in StorageNames.Tables)
                    await Tables.GetTableClient(table).CreateIfNotExistsAsync(cancellationToken);
                return true;
            },
            cancellationToken);

    private static (BlobServiceClient Blobs, TableServiceClient Tables, QueueServiceClient Queues) Connect(
        string connectionString, BlobClientOptions blobs, TableClientOptions tables, QueueClientOptions queues)
    {
        try
        {
            return (
                new BlobServiceClient(connectionString, blobs),
                new TableServiceClient(connectionString, tables),
                new QueueServiceClient(connectionString, queues));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // The exception's message contains the key, so it must not be passed on.
            throw new StorageException(
                "The connection string of the storage account cannot be used: it needs AccountName, AccountKey and endpoints.");
        }
    }

    private static TOptions Configure<TOptions>(TOptions options, Action<ClientOptions>? configure)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 6;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(20);
        options.Diagnostics.IsTelemetryEnabled = false;
        configure?.Invoke(options);
        return options;
    }
}
