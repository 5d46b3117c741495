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
        LogPublished(done.Published.Count, done.Ordered, timer.IsPastDue);
        foreach (var failure in done.Failures)
            LogFailed(failure);
        // The host tries again; what is done is not done twice.
        if (done.Failures.Count > 0)
            throw new StorageException($"{done.Failures.Count} parts of the run failed; the first: {done.Failures[0]}");
    }

    [LoggerMessage(220, LogLevel.Information, "Published {Count} final editions, ordered those of {Ordered} provinces (late: {IsPastDue})")]
    private partial void LogPublished(int count, int ordered, bool isPastDue);

    [LoggerMessage(221, LogLevel.Error, "{Failure}")]
    private partial void LogFailed(string failure);
}
