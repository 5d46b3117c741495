using Compiler.Backend.Publishing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Once a year, after the statutory deadlines, publishes last year's final edition with the bodies that never reported.</summary>
public sealed partial class PublishAnnualRollupTimer(PublishYearbooks run, ILogger<PublishAnnualRollupTimer> logger)
{
    [Function("PublishAnnualRollup")]
    [FixedDelayRetry(5, "00:05:00")]
    public async Task RunAsync([TimerTrigger($"%{Settings.AnnualSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var published = await run.RunAsync(isFinal: true, cancellationToken);
        LogPublished(published.Count, timer.IsPastDue);
    }

    [LoggerMessage(220, LogLevel.Information, "Published the final editions: {Count} (late: {IsPastDue})")]
    private partial void LogPublished(int count, bool isPastDue);
}
