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
        var published = await run.RunAsync(isFinal: false, cancellationToken);
        LogPublished(published.Count, timer.IsPastDue);
    }

    [LoggerMessage(210, LogLevel.Information, "Published {Count} yearbooks (late: {IsPastDue})")]
    private partial void LogPublished(int count, bool isPastDue);
}
