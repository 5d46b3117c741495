using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
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
        LogRolledUp(partition, outcome.Reports, outcome.HasChanged);
        foreach (var row in outcome.Unreadable)
            LogUnreadable(row.Address, row.Upload);
        foreach (var altered in outcome.Altered ?? [])
            LogAltered(altered);
        if (outcome.IsHeld)
            LogHeld(partition);
        if (outcome.ListFailure is { } failure)
            LogListFailed(partition, failure);
    }

    [LoggerMessage(201, LogLevel.Information, "{Partition}: {Reports} reports, totals changed: {HasChanged}")]
    private partial void LogRolledUp(Partition partition, int reports, bool hasChanged);

    [LoggerMessage(202, LogLevel.Error, "The row {Row} is damaged and in no total; its upload {Upload} will be read again")]
    private partial void LogUnreadable(string row, string? upload);

    [LoggerMessage(203, LogLevel.Error, "The totals of {Partition} were altered; they are computed anew")]
    private partial void LogAltered(Partition partition);

    [LoggerMessage(204, LogLevel.Error, "{Partition} has no reports left, but nobody was seen to delete one; its totals and books stay")]
    private partial void LogHeld(Partition partition);

    [LoggerMessage(205, LogLevel.Warning, "Ignored a message that names no place and year: {Message}")]
    private partial void LogIgnored(string message);

    [LoggerMessage(206, LogLevel.Error, "The list of {Partition} was not written and is tried again in a few minutes: {Failure}")]
    private partial void LogListFailed(Partition partition, string failure);
}
