using Compiler.Backend.Publishing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Publishes changed yearbooks every night, one at a time; the next run continues an interrupted one.</summary>
public sealed partial class PublishYearbooksTimer(PublishYearbooks run, ILogger<PublishYearbooksTimer> logger)
{
    [Function(nameof(PublishYearbooks))]
    [FixedDelayRetry(3, "00:01:00")]
    public async Task RunAsync([TimerTrigger($"%{Settings.YearbookSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var done = await run.RunAsync(isFinal: false, cancellationToken);
        LogPublished(done.Published.Count, timer.IsPastDue);
        LogReread(done.Reread.Queued, done.Reread.Left);
    }

    [LoggerMessage(210, LogLevel.Information, "Published {Count} yearbooks (late: {IsPastDue})")]
    private partial void LogPublished(int count, bool isPastDue);

    [LoggerMessage(211, LogLevel.Information, "To be read again by this version: {Queued} uploads, {Left} left for later runs")]
    private partial void LogReread(int queued, int left);
}
