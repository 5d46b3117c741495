using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>The reports of a place and year have changed: recomputes its totals, or those of the nation.</summary>
public sealed partial class RollUpProvinceTrigger(RollUpPartition rollUp, ILogger<RollUpProvinceTrigger> logger)
{
    [Function("RollUpProvince")]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.RollupQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ReadPartition(message) is not { } partition)
        {
            LogIgnored(message);
            return;
        }

        var outcome = await rollUp.RunAsync(partition, cancellationToken);
        logger.LogOutcome(outcome);
    }

    [LoggerMessage(205, LogLevel.Warning, "Ignored a message that names no place and year: {Message}")]
    private partial void LogIgnored(string message);
}
