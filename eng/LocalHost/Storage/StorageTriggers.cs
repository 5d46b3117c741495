using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Azure.WebJobs.Host.Config;

namespace Compiler.LocalHost;

/// <summary>
/// Watches blobs and queues with the WebJobs SDK, whose extensions Azure loads, too: receipts of blobs,
/// visibility, attempts and poison queues are theirs.
/// </summary>
internal sealed class StorageTriggers(IHost host) : IDisposable
{
    /// <summary>Prepares the watch over the triggers of these functions; containers and queues that are not there are made.</summary>
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
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(hostJson.ForWebJobs).AddConfiguration(settings))
            .ConfigureLogging(hostJson.AddLogging)
            .ConfigureWebJobs(jobs => jobs.UseHostId(hostId).AddAzureStorageCoreServices().AddAzureStorageBlobs().AddAzureStorageQueues())
            .ConfigureServices(services => services
                .AddSingleton<ITypeLocator>(new TypeLocator(methods))
                // The host that started this one hears Ctrl-C.
                .AddSingleton<IHostLifetime, NoLifetime>())
            .Build());
    }

    public IDistributedLockManager Locks => host.Services.GetRequiredService<IDistributedLockManager>();

    public Task StartAsync() => host.StartAsync();

    /// <summary>Hands an event of Event Grid to the function of this name, as the web hook of the extension gets it on Azure.</summary>
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
                $"The extension of blobs answered {answer.StatusCode} to an event: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Takes nothing new; what runs goes on.</summary>
    public Task DrainAsync() => host.Services.GetRequiredService<IDrainModeManager>().EnableDrainModeAsync(CancellationToken.None);

    public Task StopAsync() => host.StopAsync();

    public void Dispose() => host.Dispose();

    private sealed class TypeLocator(Type type) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [type];
    }
}
