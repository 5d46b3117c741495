using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Azure.WebJobs.Host.Config;

namespace Compiler.LocalHost;

/// <summary>
/// Watches blobs and queues with the WebJobs SDK, whose extensions Azure loads, too. The SDK handles blob receipts, message
/// visibility, attempts and poison queues.
/// </summary>
internal sealed class StorageTriggers(IHost host) : IDisposable
{
    private const string HostConnection = "AzureWebJobsStorage";

    /// <summary>Prepares to watch the triggers of these functions; creates missing containers and queues.</summary>
    public static async Task<StorageTriggers> CreateAsync(
        IReadOnlyCollection<Function> functions, IConfiguration settings, HostJson hostJson, string hostId)
    {
        foreach (var trigger in functions.Select(function => function.Trigger))
        {
            if (trigger is BlobTrigger blob)
                await new BlobContainerClient(settings[blob.Connection], blob.Container).CreateIfNotExistsAsync();
            else if (trigger is QueueTrigger queue)
                await new QueueClient(settings[queue.Connection], queue.Queue).CreateIfNotExistsAsync();
        }

        var methods = TriggerMethods.Emit(functions);
        return new StorageTriggers(new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration
                .AddInMemoryCollection(hostJson.ForWebJobs)
                .AddInMemoryCollection(ConnectionsOf(functions).SelectMany(WaitForStorage))
                .AddConfiguration(settings))
            .ConfigureLogging(hostJson.AddLogging)
            .ConfigureWebJobs(jobs => jobs.UseHostId(hostId).AddAzureStorageCoreServices().AddAzureStorageBlobs().AddAzureStorageQueues())
            .ConfigureServices(services => services
                .AddSingleton<ITypeLocator>(new TypeLocator(methods))
                // FunctionsHost handles Ctrl-C.
                .AddSingleton<IHostLifetime, NoOpLifetime>())
            .Build());
    }

    public IDistributedLockManager Locks => host.Services.GetRequiredService<IDistributedLockManager>();

    public Task StartAsync() => host.StartAsync();

    /// <summary>Passes an Event Grid event to the function of this name, through the extension's webhook, as on Azure.</summary>
    public async Task DeliverAsync(string function, string json)
    {
        var webHook = host
            .Services.GetServices<IExtensionConfigProvider>()
            .OfType<IAsyncConverter<HttpRequestMessage, HttpResponseMessage>>()
            .Single();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://localhost/runtime/webhooks/blobs?functionName=Host.Functions.{function}")
        {
            Content = new StringContent($"[{json}]", Encoding.UTF8, "application/json"),
            Headers = { { "aeg-event-type", "Notification" } },
        };
        using var answer = await webHook.ConvertAsync(request, CancellationToken.None);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"The blob extension answered {answer.StatusCode} to an event: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Accepts nothing new; running work continues.</summary>
    public Task DrainAsync() => host.Services.GetRequiredService<IDrainModeManager>().EnableDrainModeAsync(CancellationToken.None);

    public Task StopAsync() => host.StopAsync();

    public void Dispose() => host.Dispose();

    private static IEnumerable<string> ConnectionsOf(IEnumerable<Function> functions) =>
        functions
            .Select(function => function.Trigger switch
            {
                BlobTrigger blob => blob.Connection,
                QueueTrigger queue => queue.Connection,
                _ => HostConnection,
            })
            .Append(HostConnection)
            .Distinct();

    // A listener that gives up after half a minute ends the process; Azure would start it again. So they wait half an hour for storage.
    private static IEnumerable<KeyValuePair<string, string?>> WaitForStorage(string connection) =>
    [
        new($"{connection}:Retry:Mode", "Fixed"),
        new($"{connection}:Retry:Delay", "00:00:02"),
        new($"{connection}:Retry:MaxRetries", "900"),
    ];

    private sealed class TypeLocator(Type type) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [type];
    }
}
