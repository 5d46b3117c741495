using System.Text.Json;
using Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Hands the messages of a queue to a function; one that failed too often goes to <c>{queue}-poison</c>.</summary>
internal sealed class QueueListener(
    LocalFunction function, QueueTriggerAttribute trigger, FunctionInvoker invoker, StorageConnections connections, IConfiguration configuration)
    : BackgroundService
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private readonly StorageQueue queue = connections.Queue(trigger.Connection, configuration.Resolve(trigger.QueueName));
    private readonly int tries = configuration.GetValue("extensions:queues:maxDequeueCount", 5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var message in await queue.ReceiveAsync(TimeSpan.FromMinutes(1), stoppingToken))
                    await HandleAsync(message, stoppingToken);
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                // Storage is away for a while: look again.
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, Payload(message.Text), new Dictionary<string, object?>(), cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (message.DequeueCount < tries)
                return;
            await connections.Queue(trigger.Connection, $"{queue.Name}-poison").SendAsync(message.Text, cancellationToken);
        }

        await queue.DeleteAsync(message, cancellationToken);
    }

    private object? Payload(string text) =>
        function.Payload.ParameterType == typeof(string) ? text : JsonSerializer.Deserialize(text, function.Payload.ParameterType, Json);
}
