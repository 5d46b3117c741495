using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Hands every state of every blob of a container to a function once: it looks through the container every second, and
/// takes events, too. There is no Event Grid on a developer's machine, so both sources are looked through.
/// </summary>
internal sealed class BlobListener(
    LocalFunction function, BlobTriggerAttribute trigger, FunctionInvoker invoker, StorageConnections connections, IConfiguration configuration)
    : BackgroundService
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    private readonly BlobContainerClient container = connections.Container(trigger.Connection, trigger.BlobPath.Split('/')[0]);
    private readonly string nameParameter = trigger.BlobPath[(trigger.BlobPath.IndexOf('/') + 1)..].Trim('{', '}');
    private readonly BlobReceipts receipts = new(connections.Container(trigger.Connection, "azure-webjobs-hosts"), function.Name);
    private readonly ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly Channel<string> events = Channel.CreateUnbounded<string>();

    private readonly int tries = configuration.GetValue("extensions:blobs:poisonBlobThreshold", 5);
    private readonly ParallelOptions parallel = new()
    {
        MaxDegreeOfParallelism = configuration.GetValue("extensions:blobs:maxDegreeOfParallelism", 8 * Environment.ProcessorCount),
    };

    /// <summary>Takes an event; it is handled even where the blob has been handled before, as events come more than once.</summary>
    public void Accept(BlobEvent created) => events.Writer.TryWrite(created.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
        await Task.WhenAll(ScanAsync(stoppingToken), TakeEventsAsync(stoppingToken));

    private Task TakeEventsAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        events.Reader.ReadAllAsync(stoppingToken), parallel, async (name, token) => await HandleAsync(name, "", token));

    private async Task ScanAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var blobs = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, stoppingToken);
                await Parallel.ForEachAsync(blobs.Where(IsNew), parallel, async (blob, token) => await HandleOnceAsync(blob, token));
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                // The container is not there yet, or storage is away for a while: look again.
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }

    private bool IsNew(BlobItem blob) => seen.GetValueOrDefault(blob.Name) != ETagOf(blob);

    private async Task HandleOnceAsync(BlobItem blob, CancellationToken cancellationToken)
    {
        var etag = ETagOf(blob);
        if (!await receipts.ExistsAsync(blob.Name, etag, cancellationToken))
        {
            await HandleAsync(blob.Name, etag, cancellationToken);
            await receipts.WriteAsync(blob.Name, etag, cancellationToken);
        }

        seen[blob.Name] = etag;
    }

    private async Task HandleAsync(string name, string etag, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await invoker.InvokeAsync(function, container.GetBlobClient(name), new Dictionary<string, object?> { [nameParameter] = name }, cancellationToken);
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (failures >= tries)
                    break;
                await Task.Delay(TimeSpan.FromMilliseconds(100 << failures), cancellationToken);
            }
        }

        await connections.Queue(trigger.Connection, PoisonQueue).SendAsync(Poison(name, etag), cancellationToken);
    }

    private string Poison(string name, string etag) => JsonSerializer.Serialize(
        new { FunctionId = $"Host.Functions.{function.Name}", BlobType = "BlockBlob", ContainerName = container.Name, BlobName = name, ETag = etag });

    private static string ETagOf(BlobItem blob) => blob.Properties.ETag?.ToString() ?? "";
}
