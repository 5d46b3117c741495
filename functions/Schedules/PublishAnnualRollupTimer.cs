using Compiler.Backend.Publishing;
using Compiler.Backend.Storage;
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
        var done = await run.RunAsync(isFinal: true, cancellationToken);
        logger.LogRun(done);
        // The host tries again; what is done is not done twice.
        if (done.Failures.Count > 0)
            throw new StorageException($"{done.Failures.Count} parts of the run failed; the first: {done.Failures[0]}");
        LogPublished(done.Published.Count, done.Ordered, timer.IsPastDue);
    }

    [LoggerMessage(220, LogLevel.Information, "Published {Count} final editions, ordered those of {Ordered} provinces (late: {IsPastDue})")]
    private partial void LogPublished(int count, int ordered, bool isPastDue);
}
