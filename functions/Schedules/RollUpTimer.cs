using Compiler.Backend.Rollups;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Every five minutes, orders the totals of the places and years whose reports have changed.</summary>
public sealed partial class RollUpTimer(RollUp order, ILogger<RollUpTimer> logger)
{
    [Function(nameof(RollUp))]
    [FixedDelayRetry(2, "00:00:10")]
    public async Task RunAsync([TimerTrigger($"%{Settings.RollupSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var ordered = await order.RunAsync(cancellationToken);
        LogOrdered(ordered, timer.IsPastDue);
    }

    [LoggerMessage(200, LogLevel.Information, "Ordered the totals of {Count} places and years (late: {IsPastDue})")]
    private partial void LogOrdered(int count, bool isPastDue);
}
