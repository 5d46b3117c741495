using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Names in the log what has become of totals, whoever has added them up, and what a publishing run could not do.</summary>
internal static partial class RollupLog
{
    /// <summary>Logs an outcome, and names each damaged row and altered total.</summary>
    public static void LogOutcome(this ILogger logger, PartitionRollup outcome)
    {
        if (!outcome.WasMarked)
            return;
        logger.LogRolledUp(outcome.Partition, outcome.Reports, outcome.HasChanged);
        foreach (var row in outcome.Unreadable)
            logger.LogUnreadable(row.Address, row.Upload);
        foreach (var altered in outcome.Altered ?? [])
            logger.LogAltered(altered);
        if (outcome.IsHeld)
            logger.LogHeld(outcome.Partition);
        if (outcome.ListFailure is { } failure)
            logger.LogListFailed(outcome.Partition, failure);
    }

    /// <summary>Logs the totals that a publishing run has brought up to date, and what has failed.</summary>
    public static void LogRun(this ILogger logger, PublishingRun run)
    {
        foreach (var altered in run.Altered)
            logger.LogAltered(altered);
        foreach (var file in run.AlteredFiles)
            logger.LogAlteredFile(file);
        foreach (var outcome in run.Rollups)
            logger.LogOutcome(outcome);
        foreach (var failure in run.Failures)
            logger.LogFailed(failure);
    }

    [LoggerMessage(203, LogLevel.Error, "The totals of {Partition} were altered or removed; they are computed anew")]
    private static partial void LogAltered(this ILogger logger, Partition partition);

    [LoggerMessage(201, LogLevel.Information, "{Partition}: {Reports} reports, totals changed: {HasChanged}")]
    private static partial void LogRolledUp(this ILogger logger, Partition partition, int reports, bool hasChanged);

    [LoggerMessage(202, LogLevel.Error, "The row {Row} is damaged and in no total; its upload {Upload} will be read again")]
    private static partial void LogUnreadable(this ILogger logger, string row, string? upload);

    [LoggerMessage(204, LogLevel.Error, "{Partition} has no reports left, but nobody was seen to delete one; its totals and books stay")]
    private static partial void LogHeld(this ILogger logger, Partition partition);

    [LoggerMessage(206, LogLevel.Error, "The list of {Partition} was not written and is tried again in a few minutes: {Failure}")]
    private static partial void LogListFailed(this ILogger logger, Partition partition, string failure);

    [LoggerMessage(207, LogLevel.Error, "The yearbook file {Blob} was altered or removed; its volume is printed again")]
    private static partial void LogAlteredFile(this ILogger logger, string blob);

    [LoggerMessage(211, LogLevel.Error, "{Failure}")]
    private static partial void LogFailed(this ILogger logger, string failure);
}
