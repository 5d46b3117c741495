using Compiler.Backend.Publishing;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>The volume of a province is due: prints it. The timers print the national volumes themselves.</summary>
public sealed partial class PublishYearbookTrigger(PublishVolume publish, ILogger<PublishYearbookTrigger> logger)
{
    [Function("PublishYearbook")]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.VolumeQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ReadOrder(message) is not { } order)
        {
            LogIgnored(message);
            return;
        }

        var edition = await publish.RunAsync(order, cancellationToken);
        LogPublished(order.Year, order.Adcode, edition?.Revision ?? 0);
    }

    [LoggerMessage(230, LogLevel.Information, "{Year} {Adcode}: published revision {Revision} (0: nothing new)")]
    private partial void LogPublished(int year, string adcode, int revision);

    [LoggerMessage(231, LogLevel.Warning, "Ignored a message that names no volume: {Message}")]
    private partial void LogIgnored(string message);
}
