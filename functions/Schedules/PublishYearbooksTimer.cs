using Compiler.Backend.Publishing;
using Compiler.Backend.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>
/// Every night, prints the national yearbooks that have changed and orders those of the provinces; the next run continues an interrupted
/// one.
/// </summary>
public sealed partial class PublishYearbooksTimer(PublishYearbooks run, ILogger<PublishYearbooksTimer> logger)
{
    [Function(nameof(PublishYearbooks))]
    [FixedDelayRetry(3, "00:01:00")]
    public async Task RunAsync([TimerTrigger($"%{Settings.YearbookSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var done = await run.RunAsync(isFinal: false, cancellationToken);
        logger.LogRun(done);
        // The host tries again; what is done is not done twice.
        if (done.Failures.Count > 0)
            throw new StorageException($"{done.Failures.Count} parts of the run failed; the first: {done.Failures[0]}");
        LogPublished(done.Published.Count, done.Ordered, timer.IsPastDue);
    }

    [LoggerMessage(210, LogLevel.Information, "Published {Count} yearbooks, ordered those of {Ordered} provinces (late: {IsPastDue})")]
    private partial void LogPublished(int count, int ordered, bool isPastDue);
}
