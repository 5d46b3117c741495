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
        var done = await run.RunAsync(isFinal: true, cancellationToken);
        LogPublished(done.Published.Count, timer.IsPastDue);
        LogReread(done.Reread.Queued, done.Reread.Left);
    }

    [LoggerMessage(220, LogLevel.Information, "Published the final editions: {Count} (late: {IsPastDue})")]
    private partial void LogPublished(int count, bool isPastDue);

    [LoggerMessage(221, LogLevel.Information, "To be read again by this version: {Queued} uploads, {Left} left for later runs")]
    private partial void LogReread(int queued, int left);
}
