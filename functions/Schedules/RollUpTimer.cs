using Compiler.Backend.Rollups;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Every five minutes, updates the totals from the uploads.</summary>
public sealed partial class RollUpTimer(RollUp update, ILogger<RollUpTimer> logger)
{
    [Function(nameof(RollUp))]
    [FixedDelayRetry(2, "00:00:10")]
    public async Task RunAsync([TimerTrigger($"%{Settings.RollupSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var (_, changed) = await update.RunAsync(cancellationToken);
        LogRolledUp(changed, timer.IsPastDue);
    }

    [LoggerMessage(200, LogLevel.Information, "Rolled up: {Changed} totals changed (late: {IsPastDue})")]
    private partial void LogRolledUp(int changed, bool isPastDue);
}
