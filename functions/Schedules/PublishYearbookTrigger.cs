using Compiler.Backend.Publishing;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>The volume of a province is due: prints it. The timers print the national volumes themselves.</summary>
public sealed partial class PublishYearbookTrigger(PublishOrderedVolume publish, ILogger<PublishYearbookTrigger> logger)
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

        var (hadItsTurn, edition) = await publish.RunAsync(order, cancellationToken);
        if (hadItsTurn)
            LogPublished(order.Year, order.Adcode, edition?.Revision ?? 0);
        else
            LogPutBack(order.Year, order.Adcode);
    }

    [LoggerMessage(230, LogLevel.Information, "{Year} {Adcode}: published revision {Revision} (0: nothing new)")]
    private partial void LogPublished(int year, string adcode, int revision);

    [LoggerMessage(232, LogLevel.Information, "{Year} {Adcode}: put back, other volumes are being printed")]
    private partial void LogPutBack(int year, string adcode);

    [LoggerMessage(231, LogLevel.Warning, "Ignored a message that names no volume: {Message}")]
    private partial void LogIgnored(string message);
}
